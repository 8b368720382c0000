import type { WordChange } from '@/utils/model/anchoring';

interface WordDiffProps {
  changes: readonly WordChange[];
}

/** The quote with what the page took out and put in; the changes that alter its meaning stand out. */
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

/** The spaces at its ends stay outside: they were not what changed, and a frame around them would close the gap. */
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
