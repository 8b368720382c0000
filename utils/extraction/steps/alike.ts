import type { Block, Step } from '../work';
import { isProse } from './scope';

/** A paragraph with a higher share of links is not part of the text. */
const LINKED = 0.3;

/** Finds the element around a paragraph that holds one whole article. */
const homeOf = ({ element }: Block): Element | null => element.closest('article, main, [role=main]');

/** Returns tag and class of a paragraph; null without a class, as plain paragraphs are alike everywhere. */
function kindOf({ element }: Block): string | null {
  const name = element.getAttribute('class')?.trim() ?? '';
  return name === '' ? null : `${element.tagName} ${name}`;
}

/**
 * Readability takes one box of a text that is split over several. Where more of the paragraphs with the same tag and class
 * is left out than kept, the rest belongs to the text too. Paragraphs in another `article` belong to another article.
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
