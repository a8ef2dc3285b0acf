import { availableParallelism } from "node:os";
import { setImmediate as nextTurn } from "node:timers/promises";
import { parentPort, Worker, workerData } from "node:worker_threads";
import { languageOf } from "../../l10n/translations";
import type { Language } from "../../l10n/language";
import type { DemandedConfiguration } from "../../structure/configuration";
import { checkFile, type CheckResult } from "./checkFile";
import { configurationReader, type ConfigurationReader } from "./configurationOf";
import { showProgress } from "../terminal/progress";

export interface CheckAllOptions {
  readonly readConfiguration: ConfigurationReader;
  readonly demanded: DemandedConfiguration;
  readonly language: Language;
  /** The file of the program, which other threads run too; undefined where there is only one thread. */
  readonly program: string | undefined;
}

/** Files given to a thread at a time: enough that messages cost little, few enough that all threads end at about the same time. */
const filesAtATime = 25;

/**
 * Each further thread has to load the program and warm up, which takes a second of processor time, while this one already works. Measured with drafts
 * of 10 KB on two cores: 1,000 are not checked faster by two threads, 4,000 in two thirds of the time.
 */
const filesWorthAThread = 1000;

/** Checks files on as many cores as that is worth, with progress on a terminal; the results are in the order of the paths. */
export async function checkAll(
  paths: readonly string[],
  { readConfiguration, demanded, language, program }: CheckAllOptions,
): Promise<readonly CheckResult[]> {
  const progress = showProgress(paths.length, language);
  const batches = Array.from({ length: Math.ceil(paths.length / filesAtATime) }, (_, index) =>
    paths.slice(index * filesAtATime, (index + 1) * filesAtATime),
  );
  const results: (readonly CheckResult[])[] = [];
  let next = 0;
  let done = 0;
  const take = (): number | undefined => (next < batches.length ? next++ : undefined);
  const keep = (batch: number, checked: readonly CheckResult[]): void => {
    results[batch] = checked;
    done += checked.length;
    progress(done);
  };

  const checkHere = async (): Promise<void> => {
    for (let batch = take(); batch !== undefined; batch = take()) {
      keep(batch, await checkFiles(batches[batch] ?? [], readConfiguration, language));
      // The other threads are heard in between.
      await nextTurn();
    }
  };
  const checkThere = (worker: Worker): Promise<void> =>
    new Promise((resolve, reject) => {
      let asked = 0;
      const ask = (): void => {
        const batch = take();
        if (batch === undefined) return;
        asked += 1;
        worker.postMessage({ batch, paths: batches[batch] ?? [] } satisfies Question);
      };
      worker.on("message", ({ batch, results: checked }: Reply) => {
        keep(batch, checked);
        asked -= 1;
        ask();
        if (asked === 0) resolve();
      });
      worker.on("error", reject);
      ask();
      // One more, so that it need not wait while this thread is at work.
      ask();
    });

  const further =
    program === undefined ? 0 : Math.min(availableParallelism() - 1, Math.floor(paths.length / filesWorthAThread) - 1);
  const data: ThreadData = { locale: language.locale, demanded };
  const workers =
    program === undefined
      ? []
      : Array.from({ length: Math.max(0, further) }, () => new Worker(program, { workerData: data }));
  try {
    await Promise.all([...workers.map(checkThere), checkHere()]);
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  return results.flat();
}

/** What a thread gets when it starts. */
interface ThreadData {
  readonly locale: string;
  readonly demanded: DemandedConfiguration;
}

/** Files to be checked by a thread, with the number of the batch; it answers under the same number. */
interface Question {
  readonly batch: number;
  readonly paths: readonly string[];
}

interface Reply {
  readonly batch: number;
  readonly results: readonly CheckResult[];
}

/** What another thread does until it is ended: checks the files it is sent and sends back what it found. */
export function serveChecks(): void {
  const { locale, demanded } = workerData as ThreadData;
  const language = languageOf(locale);
  const readConfiguration = configurationReader(language, demanded);
  parentPort?.on("message", ({ batch, paths }: Question) => {
    void checkFiles(paths, readConfiguration, language).then((results) =>
      parentPort?.postMessage({ batch, results } satisfies Reply),
    );
  });
}

async function checkFiles(
  paths: readonly string[],
  readConfiguration: ConfigurationReader,
  language: Language,
): Promise<readonly CheckResult[]> {
  const results: CheckResult[] = [];
  for (const path of paths) results.push(await checkFile(path, readConfiguration, language));
  return results;
}
