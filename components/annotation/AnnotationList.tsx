import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Annotation } from '@/utils/model/annotation';
import { useNear } from '../ui/use-near';
import { AnnotationItem, type AnnotationItemProps } from './AnnotationItem';
import { AnnotationWords } from './AnnotationWords';

type ItemProps = Omit<AnnotationItemProps, 'annotation'>;

interface AnnotationListProps extends ItemProps {
  label: string;
  annotations: readonly Annotation[];
  /** The highlight that needs its fields at once, wherever it is in the list. */
  wanted?: string | null;
}

/** How many items get their fields and tools at once: more than a list just opened shows. */
const FIRST = 12;

/**
 * Highlights in the order given. When one is removed, the focus moves to its neighbour. Items far out of sight are plain
 * words until the reader comes near, because an article may have a thousand.
 */
export function AnnotationList({ label, annotations, wanted, ...item }: AnnotationListProps) {
  const list = useRef<HTMLUListElement>(null);
  const removed = useRef<number | null>(null);
  const { length } = annotations;
  useLayoutEffect(() => {
    const index = removed.current;
    removed.current = null;
    if (index === null || document.activeElement !== document.body) return;
    const neighbour = list.current?.children[Math.min(index, length - 1)];
    // The item and not its field: Ctrl+Z undoes the removal, but in a field it would undo the typing.
    if (neighbour instanceof HTMLElement) neighbour.focus({ preventScroll: true });
  }, [length]);
  return (
    <ul class="annotations" aria-label={label} ref={list}>
      {annotations.map((annotation, index) => (
        <Row
          key={annotation.id}
          {...item}
          annotation={annotation}
          isWanted={index < FIRST || annotation.id === wanted}
          actions={{
            ...item.actions,
            remove: (one) => {
              removed.current = index;
              item.actions.remove(one);
            },
          }}
        />
      ))}
    </ul>
  );
}

function Row({ isWanted, ...item }: AnnotationItemProps & { isWanted: boolean }) {
  const { ref, isNear } = useNear<HTMLLIElement>(isWanted);
  const { annotation, drafts, lang } = item;
  return (
    <li ref={ref} id={`note-${annotation.id}`} data-annotation={annotation.id} tabIndex={-1}>
      {isNear ? <AnnotationItem {...item} /> : <AnnotationWords annotation={annotation} drafts={drafts} lang={lang} />}
    </li>
  );
}
