import type { Anchoring } from '@/utils/model/anchoring';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { alarmWords, VERDICT_WORDS } from './verdicts';
import { WordDiff } from './WordDiff';

interface VerdictProps {
  anchoring: Anchoring | undefined;
  /** Opens the page at the place in question, where that is somewhere else. */
  onOpenPage?: (() => void) | undefined;
}

/** What became of the quote on its page; nothing when it reads as it did. */
export function Verdict({ anchoring, onOpenPage }: VerdictProps) {
  if (!anchoring || anchoring.verdict === 'exact' || anchoring.verdict === 'same') return null;
  const words = VERDICT_WORDS[anchoring.verdict];
  const alarms = alarmWords(anchoring.changes.map((change) => change.alarm));
  return (
    <div class="verdict" data-tone={words.tone}>
      <p>
        <strong class="verdict-badge">
          <Icon name="alert" size={12} />
          {words.label}
        </strong>{' '}
        {words.meaning} {alarms && <strong>{alarms}</strong>}
      </p>
      {onOpenPage && anchoring.verdict !== 'orphan' && (
        <Button kind="link" label="Look at it on the page" onClick={onOpenPage} />
      )}
      {anchoring.changes.length > 0 && <WordDiff changes={anchoring.changes} />}
    </div>
  );
}
