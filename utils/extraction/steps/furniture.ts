import { massOf, squash } from '../dom';
import type { Step } from '../work';

const FURNITURE =
  'nav, [role="navigation"], [role="search"], [role="menu"], [role="menubar"], [role="dialog"], [role="alertdialog"], ' +
  '[role="contentinfo"], [role="banner"], [role="tooltip"], [aria-modal="true"], body > footer, body > header nav, [class*="skip-link" i], ' +
  'a[href^="#"][class*="skip" i]';

/** An element with a larger share of the page's text is the article, whatever its role. */
const TOO_MUCH = 0.4;

/** The most that one character adds to `massOf`, which makes a cheap upper bound. */
const HEAVIEST = 2.5;

/** Removes what serves the page, not the article: menus, search, dialogs, the foot of the page. */
export const furniture: Step = {
  name: 'furniture',
  purpose: 'Remove menus, search boxes, dialogs and the foot of the page, as their roles name them',
  run({ body }, record) {
    const all = massOf(squash(body.textContent));
    for (const element of body.querySelectorAll(FURNITURE)) {
      const text = element.textContent ?? '';
      const mayBeTooMuch = text.length * HEAVIEST > all * TOO_MUCH;
      if (mayBeTooMuch && massOf(squash(text)) > all * TOO_MUCH) continue;
      record('removed', element);
      element.remove();
    }
  },
};
