import { check } from "../../server/src/checking/check";
import { analyse } from "../../server/src/structure/analyse";

/** How much more a text takes than a shorter one. */
export interface Growth {
  /** How many times as long it is. */
  readonly text: number;
  /** How many times as long a check of it takes from scratch, the mean: garbage is collected in some runs only, and counts. */
  readonly time: number;
  /** The same without what the system takes to give the process new memory. */
  readonly processor: number;
}

const rounds = 8;

/** What so many runs took, in milliseconds. */
interface Spent {
  time: number;
  processor: number;
}

/** Checks both in turn, the shorter one as often as makes the longer one. */
export function measureGrowth(short: string, long: string): Growth {
  const growth = long.length / short.length;
  const spent = { short: { time: 0, processor: 0 }, long: { time: 0, processor: 0 } };
  for (let round = 0; round < rounds; round++) {
    const runs = Math.round(growth);
    const ofShort = spentOn(short, runs);
    const ofLong = spentOn(long, 1);
    // The first round warms up.
    if (round === 0) continue;
    add(spent.short, { time: ofShort.time / runs, processor: ofShort.processor / runs });
    add(spent.long, ofLong);
  }
  return { text: growth, time: spent.long.time / spent.short.time, processor: spent.long.processor / spent.short.processor };
}

function spentOn(text: string, runs: number): Spent {
  const start = performance.now();
  const before = process.cpuUsage();
  for (let run = 0; run < runs; run++) check(analyse(text, "draft.policy.md"));
  return { time: performance.now() - start, processor: process.cpuUsage(before).user / 1000 };
}

function add(sum: Spent, { time, processor }: Spent): void {
  sum.time += time;
  sum.processor += processor;
}
