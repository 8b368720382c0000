import { textKey } from '../dom';
import type { Step } from '../work';
import { isProse } from './scope';

/** Blocks looked at above the first paragraph. */
const REACH = 25;

/** Log-odds (against the judgement) up to which a standfirst is put back. */
const DOUBT = -3;

/**
 * Some collections of article texts have the standfirst and some do not, so the signals leave it in doubt; a reader
 * expects it. What the page quotes as its description, and prints above the text, is one.
 */
export const lead: Step = {
  name: 'lead',
  purpose: 'Put back the standfirst: a line above the text that the description of the page quotes',
  run({ blocks, known: { meta, structured, fields } }, record) {
    const first = blocks.findIndex((block) => block.kept && isProse(block));
    const quoted = [meta.first('og:description')?.value, meta.first('description')?.value, structured?.description]
      .map((one) => textKey(one ?? ''))
      .filter((key) => key.length > 20);
    for (const block of blocks.slice(Math.max(0, first - REACH), Math.max(0, first))) {
      if (block.kept || (block.score ?? -Infinity) < DOUBT) continue;
      const key = textKey(block.text);
      if (key.length < 20 || key === textKey(fields.title)) continue;
      if (!quoted.some((one) => key.startsWith(one.slice(0, 60)) || (key.length > 40 && one.startsWith(key)))) continue;
      block.kept = true;
      record('kept', block.element);
    }
  },
};
