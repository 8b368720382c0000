import type { Annotation } from '@/utils/model/annotation';
import { AnnotationItem, type AnnotationItemProps } from './AnnotationItem';

interface AnnotationListProps extends Omit<AnnotationItemProps, 'annotation'> {
  label: string;
  annotations: readonly Annotation[];
}

/** Highlights one below the other, in the order given. */
export function AnnotationList({ label, annotations, ...item }: AnnotationListProps) {
  return (
    <ul class="annotations" aria-label={label}>
      {annotations.map((annotation) => (
        <li key={annotation.id} data-annotation={annotation.id}>
          <AnnotationItem annotation={annotation} {...item} />
        </li>
      ))}
    </ul>
  );
}
