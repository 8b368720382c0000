import type { Annotation } from '@/utils/model/annotation';
import { AnnotationList } from '../annotation/AnnotationList';
import type { AnnotationItemProps } from '../annotation/AnnotationItem';

interface OrphanListProps extends Omit<AnnotationItemProps, 'annotation' | 'showLabel'> {
  /** The highlight that needs its fields at once. */
  wanted?: string | null;
  annotations: readonly Annotation[];
}

/** The highlights whose words are not in the stored copy, with the words they had. */
export function OrphanList({ annotations, ...item }: OrphanListProps) {
  return (
    <section class="orphans" aria-labelledby="orphans-title">
      <h2 id="orphans-title">Not in this copy</h2>
      <p class="hint">These words are not in the stored text. They and their notes are kept.</p>
      <AnnotationList
        label="Highlights not in this copy"
        annotations={annotations}
        showLabel="Show on page"
        {...item}
      />
    </section>
  );
}
