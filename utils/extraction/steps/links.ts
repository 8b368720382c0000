import { dropBlocks, keptMass, type Step } from '../work';
import { isHeading, keptBranches } from './scope';

/** A box of links with more of the kept text than this is the article all the same. */
const TOO_MUCH = 0.3;

/** Paragraphs that are nothing but a link: "see also", "get the app", a teaser of another article. */
export const linkParagraphs: Step = {
  name: 'link-paragraphs',
  purpose: 'Drop paragraphs and headings that are nothing but a link to another page',
  run(work, record) {
    for (const block of work.blocks) {
      if (!block.kept || block.linkShare < 0.85) continue;
      if (/^(?:TD|TH|FIGCAPTION|PRE)$/u.test(block.element.tagName) || block.element.closest('table')) continue;
      if (isHeading(block.element) && isOwnAnchor(block.element)) continue;
      block.kept = false;
      record('removed', block.element);
    }
  },
};

/** A heading that links to itself is a heading. */
const isOwnAnchor = (heading: Element): boolean =>
  [...heading.querySelectorAll('a')].every((link) => (link.getAttribute('href') ?? '#').startsWith('#'));

/** Lists and boxes of links to other pages, by their shape: many short pieces, most of their text a link. */
export const linkLists: Step = {
  name: 'link-lists',
  purpose: 'Drop lists and boxes that consist of links to other pages',
  run(work, record) {
    let whole = keptMass(work.blocks);
    for (const [element, { mass, linked, blocks }] of keptBranches(work)) {
      if (mass > whole * TOO_MUCH || blocks.length < 2 || linked <= mass * 0.6 || element.closest('table, pre'))
        continue;
      whole -= dropBlocks(blocks, element, record);
    }
  },
};
