import { useEffect, useRef } from 'preact/hooks';
import type { TabState } from '@/utils/contract/library';
import { AnnotationList } from '../annotation/AnnotationList';
import { useFocusWhenEmpty } from '../ui/focus';
import { isOrphan, verdictSummary } from '../annotation/verdicts';
import { isOffered } from './is-offered';
import type { Popup } from './popup-model';

interface PageHighlightsProps {
  popup: Popup;
  state: TabState;
}

/** The page's highlights in the order of the text. Those whose words are gone come last. */
export function PageHighlights({ popup, state }: PageHighlightsProps) {
  const section = useRef<HTMLElement>(null);
  const added = popup.added.value;
  const { annotations, article } = state;
  useEffect(() => {
    if (added === null) return;
    section.current?.querySelector(`[data-annotation="${CSS.escape(added)}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [added, annotations.length]);

  useFocusWhenEmpty(section, annotations.length);
  const ordered = [...annotations.filter((one) => !isOrphan(one)), ...annotations.filter(isOrphan)];
  const summary = verdictSummary(annotations);
  return (
    <section class="page-highlights" aria-label="Highlights of this page" ref={section} tabIndex={-1}>
      <h2>Highlights {annotations.length > 0 && <span class="count">{annotations.length}</span>}</h2>
      {summary !== null && <p class="verdict-summary">{summary}</p>}
      {annotations.length === 0 ? (
        <p class="hint">
          {article !== null || isOffered(state)
            ? 'Select a passage on the page: the colours appear beside it.'
            : 'Select a passage on the page, then open Pressmark again and press “Highlight selection”.'}
        </p>
      ) : (
        <AnnotationList
          label="Highlights"
          annotations={ordered}
          drafts={state.drafts}
          lang={article?.lang ?? null}
          notes={popup.notes}
          actions={popup.annotationActions}
          showLabel="Show on page"
        />
      )}
    </section>
  );
}
