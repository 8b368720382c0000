import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Annotation } from '@/utils/model/annotation';
import { AnnotationItem, type AnnotationItemProps } from './AnnotationItem';

interface AnnotationListProps extends Omit<AnnotationItemProps, 'annotation'> {
  label: string;
  annotations: readonly Annotation[];
}

/** Highlights one below the other, in the order given. Where one is removed, the focus goes on to its neighbour. */
export function AnnotationList({ label, annotations, ...item }: AnnotationListProps) {
  const list = useRef<HTMLUListElement>(null);
  const removed = useRef<number | null>(null);
  const { length } = annotations;
  useLayoutEffect(() => {
    const index = removed.current;
    removed.current = null;
    if (index === null || document.activeElement !== document.body) return;
    const neighbour = list.current?.children[Math.min(index, length - 1)];
    // Not its field: what was just done can be undone by a key, which in a field undoes the typing.
    if (neighbour instanceof HTMLElement) neighbour.focus({ preventScroll: true });
  }, [length]);
  return (
    <ul class="annotations" aria-label={label} ref={list}>
      {annotations.map((annotation, index) => (
        <li key={annotation.id} id={`note-${annotation.id}`} data-annotation={annotation.id} tabIndex={-1}>
          <AnnotationItem
            {...item}
            annotation={annotation}
            actions={{
              ...item.actions,
              remove: (one) => {
                removed.current = index;
                item.actions.remove(one);
              },
            }}
          />
        </li>
      ))}
    </ul>
  );
}
