import type { TextRun } from '@/utils/model/search';

/** Joins matches that only white space separates, so that a phrase is marked as one. */
export function joinRuns(runs: readonly TextRun[]): TextRun[] {
  const joined: TextRun[] = [];
  runs.forEach((run, index) => {
    const isBridge = run.text.trim() === '' && runs[index - 1]?.match === true && runs[index + 1]?.match === true;
    const match = run.match || isBridge;
    const last = joined.at(-1);
    if (last?.match === match) joined[joined.length - 1] = { text: last.text + run.text, match };
    else joined.push({ text: run.text, match });
  });
  return joined;
}
