import type { Block, Step } from '../work';
import { isProse } from './scope';

/** Links from which a paragraph is none of the text. */
const LINKED = 0.3;

/** What a paragraph stands in: the parts of a page that hold one article each. */
const homeOf = ({ element }: Block): Element | null => element.closest('article, main, [role=main]');

/** A paragraph as a template names it; null where it does not, for bare ones are alike everywhere. */
function kindOf({ element }: Block): string | null {
  const name = element.getAttribute('class')?.trim() ?? '';
  return name === '' ? null : `${element.tagName} ${name}`;
}

/**
 * Where less is kept of the paragraphs that a template writes alike than is left out, the choice was of a part: Readability
 * takes one box of a text that stands in several. Paragraphs of another `article` are another article's.
 */
export const alike: Step = {
  name: 'alike',
  purpose: 'Put back paragraphs written like the kept ones where those are the lesser part',
  run({ blocks }, record) {
    const prose = blocks.filter((block) => isProse(block) && block.linkShare <= LINKED);
    const first = prose.find((block) => block.kept);
    if (!first) return;
    const home = homeOf(first);
    const kinds = new Set(prose.filter((block) => block.kept).map(kindOf));
    kinds.delete(null);
    const same = prose.filter((block) => kinds.has(kindOf(block)) && homeOf(block) === home);
    const mass = (kept: boolean) => same.reduce((sum, block) => sum + (block.kept === kept ? block.mass : 0), 0);
    if (mass(false) <= mass(true)) return;
    for (const block of same) {
      if (block.kept) continue;
      block.kept = true;
      record('kept', block.element);
    }
  },
};
