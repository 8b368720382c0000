import { dropBlocks, keptMass, type Step } from '../work';
import { isHeading, keptBranches } from './scope';

/** A box of links with a larger share of the kept text is the article itself. */
const TOO_MUCH = 0.3;

/** Drops paragraphs that are only a link: "see also", "get the app", a teaser of another article. */
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

/** Whether all links of a heading stay in the page: it then only links to itself. */
const isOwnAnchor = (heading: Element): boolean =>
  [...heading.querySelectorAll('a')].every((link) => (link.getAttribute('href') ?? '#').startsWith('#'));

/** Drops lists and boxes of links to other pages, told by their shape: several pieces, most of their text links. */
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
