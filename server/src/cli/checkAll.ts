import { availableParallelism } from "node:os";
import { parentPort, Worker, workerData } from "node:worker_threads";
import { languageOf } from "../translations";
import type { Language } from "../features/language";
import type { DemandedConfiguration } from "../structure/configuration";
import { checkFile, type CheckResult } from "./checkFile";
import { configurationReader, type ConfigurationReader } from "./configurationOf";
import { showProgress } from "./progress";

export interface CheckAllOptions {
  readonly readConfiguration: ConfigurationReader;
  readonly demanded: DemandedConfiguration;
  readonly language: Language;
  /** The file of the program, which other threads run too; undefined where there is only one thread. */
  readonly program: string | undefined;
}

/** A thread is given so many files at a time: enough that talking costs little, few enough that all end at about the same time. */
const filesAtATime = 25;

/**
 * Each thread loads the program and warms up for itself. Measured with drafts of 10 KB on two cores: 1,000 are not checked faster by two threads, 4,000 in
 * two thirds of the time.
 */
const filesWorthAThread = 1000;

/** Checks files on as many cores as that is worth, with progress on a terminal; the results are in the order of the paths. */
export async function checkAll(paths: readonly string[], options: CheckAllOptions): Promise<readonly CheckResult[]> {
  const progress = showProgress(paths.length, options.language);
  const threads = options.program === undefined ? 1 : Math.min(availableParallelism(), Math.floor(paths.length / filesWorthAThread));
  if (options.program !== undefined && threads > 1) return checkInThreads(paths, threads, options.program, options, progress);
  const results: CheckResult[] = [];
  for (const path of paths) {
    results.push(await checkFile(path, options.readConfiguration, options.language));
    progress(results.length);
  }
  return results;
}

/** What a thread is told when it starts. */
interface ThreadData {
  readonly locale: string;
  readonly demanded: DemandedConfiguration;
}

async function checkInThreads(paths: readonly string[], threads: number, program: string, { language, demanded }: CheckAllOptions, progress: (done: number) => void): Promise<readonly CheckResult[]> {
  const results = new Array<readonly CheckResult[]>(Math.ceil(paths.length / filesAtATime)).fill([]);
  const data: ThreadData = { locale: language.locale, demanded };
  let next = 0;
  let done = 0;
  const work = (worker: Worker): Promise<void> =>
    new Promise((resolve, reject) => {
      let batch = 0;
      const goOn = (): void => {
        batch = next++;
        if (batch < results.length) worker.postMessage(paths.slice(batch * filesAtATime, (batch + 1) * filesAtATime));
        else resolve();
      };
      worker.on("message", (checked: readonly CheckResult[]) => {
        results[batch] = checked;
        done += checked.length;
        progress(done);
        goOn();
      });
      worker.on("error", reject);
      goOn();
    });
  const workers = Array.from({ length: threads }, () => new Worker(program, { workerData: data }));
  try {
    await Promise.all(workers.map(work));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  return results.flat();
}

/** What another thread does until it is ended: checks the files it is sent and sends back what it found. */
export function serveChecks(): void {
  const { locale, demanded } = workerData as ThreadData;
  const language = languageOf(locale);
  const readConfiguration = configurationReader(language, demanded);
  parentPort?.on("message", (paths: readonly string[]) => {
    void Promise.all(paths.map((path) => checkFile(path, readConfiguration, language))).then((results) => parentPort?.postMessage(results));
  });
}

