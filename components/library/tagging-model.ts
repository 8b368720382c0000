import { createModel, signal } from '@preact/signals';
import type { LibraryWrites } from '@/utils/contract/library';
import type { Notices } from '../ui/notices';
import { countOf } from '../ui/numbers';
import { parseTags } from '../ui/parse-tags';
import { inTurn } from './in-turn';

interface TaggingTools {
  library: LibraryWrites;
  notices: Notices;
  /** Tags of these articles were changed. */
  onTagged: (ids: readonly string[]) => Promise<void>;
}

/** A tag with the articles that have been given it, or that it has been taken from. */
interface Tagged {
  tag: string;
  ids: readonly string[];
}

/** Tags of many articles at once: a tag that is given to all, and one that is taken from all. */
export const TaggingModel = createModel(({ library, notices, onTagged }: TaggingTools) => {
  /** Whether a tag for the ticked articles is being written. */
  const isOpen = signal(false);

  const carryOut = (wanted: readonly Tagged[], on: boolean, then: (done: readonly Tagged[]) => void) =>
    notices.attempt(
      async () => {
        const done: Tagged[] = [];
        for (const { tag, ids } of wanted) {
          const answers = await inTurn(ids, (some) => library.tagArticles({ ids: some, tag, on }));
          done.push({ tag, ids: answers.flat() });
        }
        return done;
      },
      async (done) => {
        await onTagged([...new Set(done.flatMap(({ ids }) => ids))]);
        then(done);
      },
    );

  return {
    isOpen,
    /** Gives articles what was typed as tags, or takes it from them. Does nothing where nothing was typed. */
    async tag(typed: string, ids: readonly string[], on: boolean) {
      const tags = parseTags(typed);
      if (tags.length === 0) return;
      await carryOut(
        tags.map((tag) => ({ tag, ids })),
        on,
        (done) => {
          isOpen.value = false;
          const count = new Set(done.flatMap((one) => one.ids)).size;
          if (count === 0) return notices.done(`All of them ${on ? 'had' : 'were without'} ${nameOf(tags)} already.`);
          const undo = () => void carryOut(done, !on, () => notices.done('Tags restored.'));
          const words = `${nameOf(tags)} ${on ? 'added to' : 'removed from'} ${countOf(count, 'article')}.`;
          return notices.done(words, { kind: 'undo', run: undo });
        },
      );
    },
  };
});

export type Tagging = InstanceType<typeof TaggingModel>;

const nameOf = (tags: readonly string[]) => tags.map((tag) => `“${tag}”`).join(', ');
