import type { WordChange } from '@/utils/model/anchoring';

interface WordDiffProps {
  changes: readonly WordChange[];
}

/** The quote with what the page deleted and inserted. Changes that alter its meaning stand out. */
export function WordDiff({ changes }: WordDiffProps) {
  return (
    <p class="word-diff" dir="auto">
      {changes.map((change, index) => {
        if (change.kind === 'equal') return change.text;
        // oxlint-disable-next-line react/no-array-index-key -- the runs are one text: their place is their identity
        return <Changed key={index} change={change} />;
      })}
    </p>
  );
}

/** Leaves the spaces at both ends outside the frame: they did not change, and framed they would no longer separate. */
function Changed({ change: { kind, text, alarm } }: { change: WordChange }) {
  const words = text.trim();
  const at = text.indexOf(words);
  const Element = kind === 'insert' ? 'ins' : 'del';
  return (
    <>
      {text.slice(0, at)}
      <Element data-alarm={alarm}>{words}</Element>
      {text.slice(at + words.length)}
    </>
  );
}
