import type { WordChange } from '@/utils/model/anchoring';

interface WordDiffProps {
  changes: readonly WordChange[];
}

/** The quote with what the page took out and put in; the changes that alter its meaning stand out. */
export function WordDiff({ changes }: WordDiffProps) {
  return (
    <p class="word-diff" dir="auto">
      {changes.map(({ kind, text, alarm }, index) => {
        if (kind === 'equal') return text;
        const Changed = kind === 'insert' ? 'ins' : 'del';
        return (
          // oxlint-disable-next-line react/no-array-index-key -- the runs are one text: their place is their identity
          <Changed key={index} data-alarm={alarm}>
            {text}
          </Changed>
        );
      })}
    </p>
  );
}
