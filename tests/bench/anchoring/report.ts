import { CLASSES } from './classes';
import type { Row, Timing } from './in-page';

const percent = (part: number, whole: number): string => (whole === 0 ? '-' : ((100 * part) / whole).toFixed(1));

/** Right and wrong place, in per cent. */
function share(rows: readonly Row[]): string {
  const right = rows.filter((row) => row.outcome === 'right').length;
  const wrong = rows.filter((row) => row.outcome === 'wrong').length;
  return `${percent(right, rows.length)} / ${percent(wrong, rows.length)}`;
}

const at = (sorted: readonly number[], share: number): string =>
  (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(1);

/** The tables of a run, in Markdown. */
export function reportOf(rows: readonly Row[], timing: Timing | null): string {
  const contenders = [...new Set(rows.map((row) => row.contender))];
  const own = rows.filter((row) => row.contender === contenders[0]);
  const line = (name: string, some: (row: Row) => boolean): string => {
    const cells = contenders.map((one) => share(rows.filter((row) => row.contender === one && some(row))));
    return `| ${name} | ${own.filter(some).length} | ${cells.join(' | ')} |`;
  };
  const groups = [...new Set(CLASSES.map((one) => one.group))];
  const lines = [
    `| right % / wrong place % | cases | ${contenders.join(' | ')} |`,
    `| --- | ---: | ${contenders.map(() => '---:').join(' | ')} |`,
    ...groups.map((group) => line(`**${group}**`, (row) => row.group === group)),
    line('**all**', () => true),
    ...CLASSES.map(({ name }) => line(name, (row) => row.name === name)),
    '',
    `| by kind of passage | cases | ${contenders.join(' | ')} |`,
    `| --- | ---: | ${contenders.map(() => '---:').join(' | ')} |`,
    ...[...new Set(rows.map((row) => row.kind))].sort().map((kind) => line(kind, (row) => row.kind === kind)),
    '',
    ...contenders.map((one) => {
      const times = rows.filter((row) => row.contender === one && row.first).map((row) => row.time);
      times.sort((a, b) => a - b);
      return `${one}: milliseconds to anchor one passage on a page not seen before: median ${at(times, 0.5)}, 95 % ${at(times, 0.95)}, most ${at(times, 1)}`;
    }),
  ];
  if (timing) {
    const { units, describeMedian, describeMost, unchanged, changed, longestSlice } = timing;
    lines.push(
      '',
      `The largest page (${units} characters), 100 passages: describing one ${describeMedian.toFixed(1)} ms (median), ${describeMost.toFixed(1)} ms (most); anchoring all ${unchanged.toFixed(0)} ms when nothing changed, ${changed.toFixed(0)} ms when everything did; longest slice ${longestSlice.toFixed(0)} ms`,
    );
  }
  return lines.join('\n');
}
