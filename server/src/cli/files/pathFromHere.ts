import { isAbsolute, relative, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";

/** A path as seen from the working folder, with `/`; the whole path for one on another drive. */
export function pathFromHere(path: string): string {
  return relative(process.cwd(), resolve(path)).replaceAll(sep, "/");
}

/** The path as a reference of a URI (RFC 3986): relative where the file is below the working folder, else a `file:` URI. */
export function uriFromHere(path: string): string {
  const here = pathFromHere(path);
  if (here.startsWith("../") || isAbsolute(here)) return pathToFileURL(resolve(path)).href;
  // A colon in the first segment would be taken for that after a scheme.
  return here.split("/").map(encodeURIComponent).join("/");
}
