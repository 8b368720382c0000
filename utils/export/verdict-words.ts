import type { Alarm, Anchoring, WordChange } from '../model/anchoring';
import { escapeLine, plainLine } from './escape';

const ALARM_WORDS: Record<Alarm, string> = {
  figure: 'a figure',
  date: 'a date',
  name: 'a name',
  negation: 'a negation',
};

/**
 * What an export says of a quote that is not on the page as it was, in Markdown; empty for one that is. `anchoring` is how
 * it was last found, absent when it never was looked for.
 */
export function verdictParagraph(anchoring: Anchoring | undefined): string {
  if (anchoring === undefined) return '';
  const { verdict } = anchoring;
  if (verdict === 'exact' || verdict === 'same') return '';
  if (verdict === 'orphan') return `**Not on the page.** On ${day(anchoring)} these words were no longer there.`;
  const [label, place] =
    verdict === 'edited' ? ['Edited since', 'the page'] : ['Unsure', 'the likeliest place on the page'];
  return `**${label}.** On ${day(anchoring)} ${place} said${nowReads(anchoring)}${alarms(anchoring.changes)}`;
}

function day({ checked }: Anchoring): string {
  return escapeLine(checked.slice(0, 10));
}

function nowReads({ found, changes }: Anchoring): string {
  const words = found ?? changes.flatMap(({ kind, text }) => (kind === 'delete' ? [] : [text])).join('');
  return plainLine(words) === '' ? ' something else.' : `: “${escapeLine(words)}”`;
}

/** " Changed: a figure (1.200 → 900), a negation (+ không)." */
function alarms(changes: readonly WordChange[]): string {
  const said = changes.flatMap((change, at) => {
    if (change.alarm === undefined) return [];
    const next = changes[at + 1];
    const isReplaced = change.kind === 'delete' && next?.kind === 'insert' && next.alarm === change.alarm;
    // The second half of a replacement was said with the first.
    const before = changes[at - 1];
    if (change.kind === 'insert' && before?.kind === 'delete' && before.alarm === change.alarm) return [];
    const what = isReplaced
      ? `${escapeLine(change.text)} → ${escapeLine(next.text)}`
      : `${change.kind === 'insert' ? 'new' : 'gone'}: ${escapeLine(change.text)}`;
    return [`${ALARM_WORDS[change.alarm]} (${what})`];
  });
  return said.length === 0 ? '' : ` Changed: ${said.join('; ')}.`;
}
