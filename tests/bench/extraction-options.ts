import { parseArgs } from 'node:util';

export interface BenchOptions {
  corpus: string;
  out: string;
  limit: number;
  /** Ids of the pages to run; empty for all. */
  only: string[];
  peers: boolean;
  /** Also once without each step. */
  ablate: boolean;
  workers: number;
}

const USAGE =
  'npm run bench -- extraction --corpus DIR --out FILE [--limit N] [--only ID,…] [--peers] [--ablate] [--workers N]\n' +
  '  Runs the detector and the extractor over a folder of pages in Chromium and writes what they say.\n' +
  '  A run that was interrupted goes on where it stopped; remove FILE to begin anew.';

/** The options of a run, or the usage as an error. */
export function readOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      corpus: { type: 'string' },
      out: { type: 'string' },
      limit: { type: 'string' },
      only: { type: 'string' },
      peers: { type: 'boolean' },
      ablate: { type: 'boolean' },
      workers: { type: 'string' },
    },
  });
  if (!values.corpus || !values.out) throw new Error(USAGE);
  return {
    corpus: values.corpus,
    out: values.out,
    limit: Number(values.limit ?? Infinity),
    only: values.only?.split(',') ?? [],
    peers: values.peers ?? false,
    ablate: values.ablate ?? false,
    workers: Number(values.workers ?? 2),
  };
}
