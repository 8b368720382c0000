import type { WordChange } from '@/utils/model/anchoring';

interface WordDiffProps {
  changes: readonly WordChange[];
}

/** The quote with what the page took out and put in; the changes that alter its meaning stand out. */
export function WordDiff({ changes }: WordDiffProps) {
  return (
    <p class="word-diff" dir="auto">
      {changes.map((change, index) => {
        // oxlint-disable-next-line react/no-array-index-key -- the runs are one text: their place is their identity
        const props = { key: index, 'data-alarm': change.alarm };
        if (change.kind === 'insert') return <ins {...props}>{change.text}</ins>;
        if (change.kind === 'delete') return <del {...props}>{change.text}</del>;
        return change.text;
      })}
    </p>
  );
}
