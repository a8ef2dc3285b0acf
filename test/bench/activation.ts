import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { percentile } from "./measure";

/** Activations that are measured, each in a process of its own. */
const activations = 7;

/** Milliseconds from the client's activation to the start of the server's process, the median; NaN where the probe says nothing. */
export function measureActivation(): number {
  const times = Array.from({ length: activations }, () => Number.parseFloat(spawnSync(process.execPath, [join(__dirname, "activationProbe.js")], { encoding: "utf8" }).stdout));
  return percentile(times, 0.5) ?? NaN;
}
