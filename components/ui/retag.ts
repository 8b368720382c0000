import { removedTags } from '@/utils/text/removed-tags';
import type { Notices } from './notices';

/** Stores tags, and calls `then` once that is done. Resolves to false where it could not be. */
type Write = (tags: string[], then: () => void) => Promise<boolean>;

/** Stores tags in place of those before. Where some were removed, that is said, and can be undone. */
export function retag(
  notices: Notices,
  before: readonly string[],
  after: readonly string[],
  write: Write,
): Promise<boolean> {
  const undo = () => void write([...before], () => notices.done('Tags restored.'));
  return write([...after], () => {
    const words = removedTags(before, after);
    if (words !== null) notices.done(words, { kind: 'undo', run: undo });
  });
}
