import { isPhotoCredit } from '../photo-credit';
import type { Step } from '../work';

/** Largest caption that can be only a credit, see `massOf`. */
const CREDIT = 80;

const isCredit = (caption: string): boolean => /^(?:©|\(c\))/i.test(caption) || isPhotoCredit(caption);

/** What a picture shows belongs to the article, who took it does not. */
export const photoCredits: Step = {
  name: 'photo-credits',
  purpose: 'Drop captions that only name the photographer or the agency',
  run({ blocks }, record) {
    for (const block of blocks) {
      if (!block.kept || block.mass > CREDIT || !isCredit(block.text)) continue;
      if (/[.!?。！？]\s+\S/u.test(block.text) || block.element.closest('table, pre, li')) continue;
      block.kept = false;
      record('removed', block.element);
    }
  },
};
