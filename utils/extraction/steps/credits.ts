import { spacedText, textKey } from '../dom';
import { cleanByline, hasLead, isNameShaped } from '../metadata/names';
import { findDate } from '../metadata/parse-date';
import { languageOf } from '../metadata/language';
import type { Block, Step, Work } from '../work';
import { isHeading, isProse } from './scope';

/** Blocks searched before the first and after the last paragraph. */
const REACH = 8;

/** Longest credit or dateline, in characters. */
const LINE = 120;

/** Takes byline and date from the lines around the text, where the metadata lack them. */
export const credits: Step = {
  name: 'credits',
  purpose: 'Read the byline and the date from the lines right above and below the text, where nothing else tells them',
  run(work, record) {
    const { fields, origins } = work.known;
    const lines = edgeLines(work);
    if (fields.byline === null) {
      const line =
        lines.find(({ text }) => text.length < LINE && hasLead(text) && cleanByline(text)) ??
        lineOfName(lines[0], work.known);
      if (line) {
        fields.byline = cleanByline(line.text);
        origins.byline = 'visible';
        record('kept', line.element);
      }
    }
    if (fields.publishedTime === null) {
      const lang = work.page.documentElement.lang || languageOf(work.blocks.map((block) => block.text).join(' '));
      for (const { element, text } of lines) {
        const date = text.length < LINE ? findDate(text, lang) : null;
        if (!date) continue;
        fields.publishedTime = date.value;
        origins.publishedTime = 'visible';
        record('kept', element);
        return;
      }
    }
  },
};

/** Returns the line right above the text if it is only a name and the site declares only itself as the writer. */
function lineOfName(line: EdgeLine | undefined, { fields, publisherByline }: Work['known']): EdgeLine | undefined {
  const isName =
    line && isNameShaped(line.text) && line.linkShare === 0 && !textKey(fields.title).includes(textKey(line.text));
  return isName && publisherByline() ? line : undefined;
}

/** A block with its `spacedText`, so that "By" and "Jane Doe" in two elements stay apart. */
type EdgeLine = Pick<Block, 'element' | 'text' | 'linkShare'>;

/** Returns the short lines right above the text, nearest first, then those right below it. */
function edgeLines({ blocks }: Work): EdgeLine[] {
  const first = blocks.findIndex((block) => block.kept && isProse(block));
  const last = blocks.findLastIndex((block) => block.kept && isProse(block));
  if (first < 0) return [];
  const isLine = (block: Block) => !isHeading(block.element) && !isProse(block);
  const above = blocks.slice(Math.max(0, first - REACH), first).reverse();
  return [...above, ...blocks.slice(last + 1, last + 1 + REACH)]
    .filter(isLine)
    .map(({ element, linkShare }) => ({ element, linkShare, text: spacedText(element) }));
}
