// Every file of the suite, in the order of the report.
import "./language";
import "./outline";
import "./navigation";
import "./seeing";
import "./findings";
import "./saving";
import "./writing";
import "./moving";
import "./cleaning";
import "./configuration";
import "./diagnosticsReport";
import "./structure";
import "./allDrafts";
import "./virtualFiles";
import "./hostile";
