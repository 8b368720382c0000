import type { LibraryWrites } from '@/utils/contract/library';
import { tagsOf } from '@/utils/model/annotation';
import type { Notices } from '../ui/notices';
import { retag } from '../ui/retag';
import type { AnnotationActions } from './AnnotationItem';

interface Collaborators {
  library: LibraryWrites;
  notices: Notices;
  show: AnnotationActions['show'];
  /** Reads the library again after a change. */
  changed: () => Promise<void>;
}

/** Creates the usual actions on a highlight. A removal can be undone. */
export function createAnnotationActions({
  library,
  notices,
  show,
  changed,
}: Collaborators): Omit<AnnotationActions, 'openPage'> {
  const attempt = (intention: () => Promise<unknown>, then?: () => void) =>
    notices.attempt(intention, async () => {
      await changed();
      then?.();
    });
  return {
    recolor: ({ id }, color) => void attempt(() => library.updateAnnotation({ id, color })),
    retag: (annotation, tags) =>
      retag(notices, tagsOf(annotation), tags, (wanted, then) =>
        attempt(() => library.updateAnnotation({ id: annotation.id, tags: wanted }), then),
      ),
    remove: ({ id }) => {
      const restore = () =>
        void attempt(
          () => library.restoreAnnotation({ id }),
          () => notices.done('Highlight restored.'),
        );
      void attempt(
        () => library.removeAnnotation({ id }),
        () => notices.done('Highlight removed.', { kind: 'undo', run: restore }),
      );
    },
    show,
  };
}
