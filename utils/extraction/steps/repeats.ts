import { countLetters, DIGITS } from '@/utils/text/letters';
import { writersOf } from '../declared-lines';
import { textKey } from '../dom';
import { cleanByline } from '../metadata/names';
import { findDate } from '../metadata/parse-date';
import type { Block, Step, Work } from '../work';
import { isProse } from './scope';

/** Largest byline or dateline, see `massOf`. */
const SHORT = 120;

const DIGIT = new RegExp(`[${DIGITS}]`);

/** Drops title, byline and date where they are repeated as lines of their own before or after the text. */
export const repeats: Step = {
  name: 'repeats',
  purpose: 'Drop lines that repeat the title, the byline or the date',
  run(work, record) {
    const isText = (block: Block) => block.kept && isProse(block);
    const first = work.blocks.findIndex(isText);
    const second = work.blocks.findIndex((block, at) => at > first && isText(block));
    const last = work.blocks.findLastIndex(isText);
    // Up to the second paragraph, as a standfirst may stand above the byline; without any, everywhere.
    const head = second >= 0 ? second : first >= 0 ? first : work.blocks.length;
    const title = textKey(work.known.fields.title);
    const names = writersOf(work.known);
    for (const [at, block] of work.blocks.entries()) {
      if (!block.kept || block.mass > Math.max(SHORT, work.known.fields.title.length + 20)) continue;
      const [isBefore, isAfter] = [at < head, at > last];
      const isRepeat =
        (isBefore && title !== '' && textKey(block.text) === title) ||
        ((isBefore || isAfter) && (isByline(block, names) || isDateline(block, work)));
      if (!isRepeat) continue;
      block.kept = false;
      record('removed', block.element);
    }
  },
};

/** Whether a line holds only the writers' names and the words that lead up to them. */
function isByline(block: Block, names: readonly string[]): boolean {
  if (names.length === 0 || block.mass > SHORT) return false;
  const line = textKey(cleanByline(block.text) ?? block.text);
  const whole = textKey(block.text);
  const inIt = names.filter((name) => whole.includes(name));
  return (
    inIt.length > 0 &&
    (inIt.includes(line) || whole.length <= inIt.join('').length + 24) &&
    !/[.!?。！？]$/u.test(block.text)
  );
}

/** Whether a line holds only a date and the words that introduce it. */
function isDateline(block: Block, work: Work): boolean {
  if (block.mass > 80 || !DIGIT.test(block.text)) return false;
  if (block.element.tagName === 'TIME' || block.element.querySelector('time')) return block.mass < 70;
  const date = findDate(block.text, work.page.documentElement.lang || null);
  return date !== null && countLetters(block.text) < 40;
}
