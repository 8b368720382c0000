import { meaningChangesIn, type Anchoring, type WordChange } from '../model/anchoring';
import { ALARM_WORDS } from '../text/alarm-words';
import { escapeLine, plainLine } from './escape';
import type { DayOf } from './format';

/**
 * Says in Markdown how a quote differs from the page; empty where it does not. `anchoring` is how it was last found, absent
 * when it was never looked for.
 */
export function verdictParagraph(anchoring: Anchoring | undefined, dayOf: DayOf): string {
  if (anchoring === undefined) return '';
  const { verdict } = anchoring;
  const day = escapeLine(dayOf(anchoring.checked));
  if (verdict === 'exact' || verdict === 'same') return '';
  if (verdict === 'orphan') return `**Not on the page.** On ${day} these words were no longer there.`;
  const [label, place] =
    verdict === 'edited' ? ['Edited since', 'the page'] : ['Unsure', 'the likeliest place on the page'];
  return `**${label}.** On ${day} ${place} said${nowReads(anchoring)}${alarms(anchoring.changes)}`;
}

function nowReads({ found, changes }: Anchoring): string {
  const words = found ?? changes.flatMap(({ kind, text }) => (kind === 'delete' ? [] : [text])).join('');
  return plainLine(words) === '' ? ' something else.' : `: “${escapeLine(words)}”`;
}

/** Two right-to-left texts would swap places on the screen, and the arrow would mislead: left-to-right marks prevent that. */
function inThisOrder(before: string, after: string): string {
  const mark = RIGHT_TO_LEFT.test(before) && RIGHT_TO_LEFT.test(after) ? '\u200E' : '';
  return `${before}${mark} → ${mark}${after}`;
}

/** Hebrew, Arabic and the scripts between them in Unicode, with their presentation forms. */
const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/u;

/** " Changed: a figure (1.200 → 900), a negation (+ không)." */
function alarms(changes: readonly WordChange[]): string {
  const said = meaningChangesIn(changes).map(({ alarm, before, after }) => {
    const [old, now] = [escapeLine(before), escapeLine(after)];
    return `${ALARM_WORDS[alarm]} (${old === '' ? `new: ${now}` : now === '' ? `gone: ${old}` : inThisOrder(old, now)})`;
  });
  return said.length === 0 ? '' : ` Changed: ${said.join('; ')}.`;
}
