import { removedTags } from '@/utils/text/removed-tags';
import type { Notices } from './notices';

/** Stores tags, then calls `then`. Resolves to false if they could not be stored. */
type Write = (tags: string[], then: () => void) => Promise<boolean>;

/** Replaces tags. If some were removed, a notice says so and offers to undo it. */
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
