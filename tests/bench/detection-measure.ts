export interface Verdict {
  isArticle: boolean;
  says: boolean;
}

/** How good a list of verdicts is. `falsePositives` is the share of the pages that are no article. */
export function measure(verdicts: readonly Verdict[]): {
  precision: number;
  recall: number;
  f1: number;
  falsePositives: number;
} {
  const count = (isArticle: boolean, says: boolean) =>
    verdicts.filter((one) => one.isArticle === isArticle && one.says === says).length;
  const hits = count(true, true);
  const falseAlarms = count(false, true);
  const precision = hits / (hits + falseAlarms);
  const recall = hits / (hits + count(true, false));
  return {
    precision,
    recall,
    f1: (2 * precision * recall) / (precision + recall),
    falsePositives: falseAlarms / (falseAlarms + count(false, false)),
  };
}

export const percent = (share: number): string => (100 * share).toFixed(1);

/** The value below which the share `q` of the numbers lies. */
export function quantile(numbers: readonly number[], q: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? Number.NaN;
}

/** Prints rows under a head: the first column to the left, the rest to the right. */
export function printTable(head: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = head.map((title, at) => Math.max(title.length, ...rows.map((row) => row[at]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  ');
  console.log([head, ...rows].map(line).join('\n'), '\n');
}
