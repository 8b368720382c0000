import { descriptionsOf, isQuoted } from '../declared-lines';
import { textKey } from '../dom';
import type { Step } from '../work';
import { isProse } from './scope';

/** Blocks looked at above the first paragraph. */
const REACH = 25;

/** A standfirst scored lower than this stays out (log-odds, as in `Block.score`). */
const DOUBT = -3;

/**
 * A reader expects the standfirst, but the signals leave it in doubt: only some collections of article texts include it.
 * A line above the text that the page's description quotes is one.
 */
export const lead: Step = {
  name: 'lead',
  purpose: 'Put back the standfirst: a line above the text that the description of the page quotes',
  run({ blocks, known }, record) {
    const first = blocks.findIndex((block) => block.kept && isProse(block));
    const descriptions = descriptionsOf(known);
    const title = textKey(known.fields.title);
    for (const block of blocks.slice(Math.max(0, first - REACH), Math.max(0, first))) {
      if (block.kept || (block.score ?? -Infinity) < DOUBT) continue;
      const key = textKey(block.text);
      if (key === title || !isQuoted(key, descriptions)) continue;
      block.kept = true;
      record('kept', block.element);
    }
  },
};
