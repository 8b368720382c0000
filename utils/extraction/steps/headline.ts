import { textKey } from '../dom';
import type { Step } from '../work';

/** Blocks looked at: the title stands near the top of the page. */
const REACH = 300;

/** Least part of the page's title that a block must be to be taken for the headline. */
const LEAST = 0.35;

/** A page without a proper heading still prints its title: the block that the page's title begins with. */
export const headline: Step = {
  name: 'headline',
  purpose: "Find the headline in a page without headings, and the site's name in the rest of the page's title",
  run({ page, blocks, known }, record) {
    if (known.origins.title !== 'title') return;
    const wholeKey = textKey(page.title);
    for (const block of blocks.slice(0, REACH)) {
      const key = textKey(block.text);
      if (key.length < 12 || key.length < wholeKey.length * LEAST) continue;
      if (!wholeKey.startsWith(key)) continue;
      known.fields.title = block.text;
      known.origins.title = 'headline';
      const rest = page.title.trim().slice(block.text.length);
      const site = /^\s*[|\-–—:»«·•›]+\s*(.{3,60})$/u.exec(rest)?.[1];
      if (site && known.origins.siteName === 'address') {
        known.fields.siteName = site;
        known.origins.siteName = 'title';
      }
      record('kept', block.element);
      return;
    }
  },
};
