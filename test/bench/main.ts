/**
 * Prints what the product costs beside the tools that writers would use otherwise: `npm run bench`. Nothing is asserted. Times differ from machine to
 * machine and from minute to minute; the ratios within one run count.
 */
import { measureFromScratch } from "./fromScratch";
import { measureKeystrokes } from "./keystrokes";
import { measureStartUp } from "./startUp";

async function main(): Promise<void> {
  console.log("## From scratch, milliseconds (median), and in brackets times the floor\n");
  console.log(await measureFromScratch());
  console.log("\n## A keystroke, from the change to its diagnostics, over JSON-RPC\n");
  console.log(await measureKeystrokes());
  console.log("\n## Start-up and size\n");
  console.log(await measureStartUp());
}

void main();
