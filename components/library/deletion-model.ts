import { createModel, signal } from '@preact/signals';
import type { Library, TrashContents } from '@/utils/contract/library';
import type { Notices } from '../ui/notices';
import { countOf } from '../ui/numbers';
import { inTurn } from './in-turn';

/** Trashed articles to delete: by id, or all of them. */
export type Doomed = readonly string[] | 'everything';

interface Question {
  doomed: Doomed;
  contents: TrashContents;
}

interface DeletionTools {
  library: Library;
  notices: Notices;
  /** Called after the deletion. */
  onDeleted: (doomed: Doomed) => Promise<void>;
}

/** Deletes for good. The only action that asks first, because it is the only one that cannot be undone. */
export const DeletionModel = createModel(({ library, notices, onDeleted }: DeletionTools) => {
  const question = signal<Question | null>(null);
  const count = signal(0);
  const idsOf = (doomed: Doomed) => (doomed === 'everything' ? {} : { ids: doomed });
  return {
    /** What the reader is being asked about. */
    question,
    /** The number of deletions so far. */
    count,
    async ask(doomed: Doomed) {
      await notices.attempt(
        () => library.trashContents(idsOf(doomed)),
        (contents) => {
          // Another window may have deleted or restored the articles meanwhile.
          if (contents.articles > 0) question.value = { doomed, contents };
          else notices.done('There was nothing left in the trash to delete.');
        },
      );
    },
    cancel() {
      question.value = null;
    },
    async confirm() {
      const asked = question.peek();
      question.value = null;
      if (!asked) return;
      const { doomed, contents } = asked;
      await notices.attempt(
        async () => {
          if (doomed === 'everything') await library.emptyTrash({ until: contents.until });
          else await inTurn(doomed, (ids) => library.deleteForGood({ ids }));
        },
        async () => {
          await onDeleted(doomed);
          count.value += 1;
          notices.done(`${countOf(contents.articles, 'article')} deleted for good.`);
        },
      );
    },
  };
});

export type Deletion = InstanceType<typeof DeletionModel>;

/** Returns e.g. "3 articles with 5 highlights and 1 note will be deleted from this machine. This cannot be undone." */
export function deletionWords({ articles, highlights, notes }: TrashContents): string {
  const parts = [
    ...(highlights > 0 ? [countOf(highlights, 'highlight')] : []),
    ...(notes > 0 ? [countOf(notes, 'note')] : []),
  ];
  const what = countOf(articles, 'article');
  const whole = parts.length > 0 ? `${what} with ${parts.join(' and ')}` : what;
  return `${whole} will be deleted from this machine. This cannot be undone.`;
}
