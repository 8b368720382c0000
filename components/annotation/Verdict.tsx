import { meaningChangesIn, type Anchoring, type MeaningChange } from '@/utils/model/anchoring';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { alarmWords, VERDICT_WORDS } from './verdicts';
import { WordDiff } from './WordDiff';

interface VerdictProps {
  anchoring: Anchoring | undefined;
  /** Opens the page at the place in question, if it is not shown here. */
  onOpenPage?: (() => void) | undefined;
}

/** Shows how the quote was found on its page, changes of meaning first; renders nothing for an unchanged quote. */
export function Verdict({ anchoring, onOpenPage }: VerdictProps) {
  if (!anchoring || anchoring.verdict === 'exact' || anchoring.verdict === 'same') return null;
  const { label, meaning, tone } = VERDICT_WORDS[anchoring.verdict];
  const altered = meaningChangesIn(anchoring.changes);
  return (
    <div class="verdict" data-tone={altered.length > 0 ? 'bad' : tone}>
      <p>
        <strong class="verdict-badge">
          <Icon name="alert" size={12} />
          {label}
        </strong>{' '}
        {altered.length === 0 && meaning}
      </p>
      {altered.map((change, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- the changes are one text: their place is their identity
        <Altered key={index} change={change} />
      ))}
      {anchoring.changes.length > 0 && <WordDiff changes={anchoring.changes} />}
      {onOpenPage && anchoring.verdict !== 'orphan' && (
        <Button kind="link" label="Look at it on the page" onClick={onOpenPage} />
      )}
    </div>
  );
}

/** Each word is isolated: otherwise two right-to-left words swap places, and the arrow points the wrong way. */
function Altered({ change }: { change: MeaningChange }) {
  const { before, after } = change;
  return (
    <p class="verdict-altered">
      <strong>Changed: {alarmWords(change)}</strong> {before !== '' && <del dir="auto">{before}</del>}
      {before !== '' && after !== '' && <span> → </span>}
      {after !== '' && <ins dir="auto">{after}</ins>}
    </p>
  );
}
