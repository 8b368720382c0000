import { createModel, signal } from '@preact/signals';
import type { LibraryWrites } from '@/utils/contract/library';
import type { Notices } from '../ui/notices';
import { countOf } from '../ui/numbers';
import { parseTags } from '../ui/parse-tags';
import { inTurn } from './in-turn';

interface TaggingTools {
  library: LibraryWrites;
  notices: Notices;
  /** Called after the tags of these articles have changed. */
  onTagged: (ids: readonly string[]) => Promise<void>;
}

/** A tag, and the articles to add it to or remove it from. */
interface Tagged {
  tag: string;
  ids: readonly string[];
}

/** Adds tags to many articles at once, or removes them. */
export const TaggingModel = createModel(({ library, notices, onTagged }: TaggingTools) => {
  /** Whether the tag form is open. */
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
    /** Adds the typed tags to articles, or removes them. Does nothing if nothing was typed. */
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
