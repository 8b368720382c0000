import { useEffect, useRef, useState } from 'preact/hooks';
import { AnnotationList } from '../annotation/AnnotationList';
import type { Notes } from '../annotation/notes-model';
import type { Exports } from '../export/export-model';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import { useFocusWhenEmpty } from '../ui/focus';
import { alignNotes } from './align-notes';
import { OrphanList } from './OrphanList';
import { OtherPages } from './OtherPages';
import { ReaderHead, type ReaderActions } from './ReaderHead';
import type { ReaderContents, ReaderState } from './reader-model';
import type { ReaderTools } from './reader-tools';
import { StoredText } from './StoredText';

interface ReaderProps {
  reader: ReaderState;
  tools: ReaderTools;
  notes: Notes;
  exports: Exports;
  /** Where in the article to start. */
  place: { annotationId: string | null; passage: string | null };
  actions: ReaderActions;
}

/** The stored copy of an article with its highlights, and their notes beside or below it. Reaches no network. */
export function Reader(props: ReaderProps) {
  const { reader, actions } = props;
  const loadable = reader.contents.value;
  const contents = reader.shown.value;
  const isGone = loadable.status === 'failed' && loadable.error.code === 'not-found';
  const trouble = loadable.status === 'failed' && (
    <Banner
      tone="bad"
      actions={
        <>
          {!isGone && <Button kind="link" label="Try again" onClick={() => void reader.retry()} />}
          <Button kind="link" label="Back to the list" onClick={() => actions.close()} />
        </>
      }
    >
      {loadable.error.message}
    </Banner>
  );
  if (!contents) return trouble ? <div class="reader">{trouble}</div> : <div class="reader" aria-busy="true" />;
  return (
    <>
      {trouble}
      <ReadingArticle {...props} contents={contents} />
    </>
  );
}

function ReadingArticle(props: ReaderProps & { contents: ReaderContents }) {
  const { reader, tools, notes, exports, place, contents } = props;
  const { article, snapshot, annotations, drafts } = contents;
  const root = useRef<HTMLElement>(null);
  const margin = useRef<HTMLElement>(null);
  /** The highlight whose mark was clicked. A new object each time, so that a second click counts too. */
  const [chosen, choose] = useState<{ id: string } | null>(null);
  const wanted = reader.writing.value ?? chosen?.id ?? null;
  useFocusWhenEmpty(margin, annotations.length);
  const placed = reader.placed.value;
  // `undefined` is a new highlight that has not been looked for yet; `null` is an orphan.
  const found = annotations.filter((one) => placed?.get(one.id) !== null);
  found.sort((a, b) => (placed?.get(a.id) ?? 0) - (placed?.get(b.id) ?? 0));
  const orphans = annotations.filter((one) => placed?.get(one.id) === null);
  const showOnPage = ({ id }: { id: string }) => void reader.openOriginal(id);
  const item = {
    drafts,
    lang: article.lang,
    notes,
    wanted,
    actions: { ...reader.annotationActions, openPage: showOnPage },
  };
  useAlignedNotes(root, found, placed);
  useTarget(root, reader, place.annotationId);
  useWriting(root, reader);
  useEffect(() => {
    if (chosen) focusNote(root.current, chosen.id);
  }, [chosen]);

  return (
    <article class="reader" ref={root} aria-labelledby="reader-title">
      <ReaderHead contents={contents} reader={reader} notes={notes} exports={exports} actions={props.actions} />
      <div class="reader-body">
        <StoredText
          snapshot={snapshot}
          annotations={annotations}
          passage={place.passage}
          tools={tools}
          hasSingleKeys={reader.hasSingleKeys.value}
          onPlaced={(ids) => (reader.placed.value = ids)}
          onChoose={(id) => choose({ id })}
          onHighlight={reader.highlight}
          onNothing={reader.sayNothingSelected}
        />
        {snapshot.otherPages && <OtherPages pages={snapshot.otherPages} />}
        <aside class="margin" aria-label="Notes" ref={margin} tabIndex={-1}>
          {found.length > 0 && (
            <AnnotationList label="Highlights" annotations={found} showLabel="Show in text" {...item} />
          )}
          {orphans.length > 0 && (
            <OrphanList {...item} annotations={orphans} actions={{ ...item.actions, show: showOnPage }} />
          )}
        </aside>
      </div>
    </article>
  );
}

/** Keeps the notes at the height of their marks while the text, a note or the window changes. */
function useAlignedNotes(
  root: { current: HTMLElement | null },
  notes: readonly { id: string }[],
  placed: ReadonlyMap<string, number | null> | null,
): void {
  const ids = notes.map(({ id }) => id).join(' ');
  useEffect(() => {
    const { list, text } = beside(root.current);
    if (!list || !text) return undefined;
    let frame = 0;
    // In the next frame: moving notes in the callback can change the observed sizes, and so loop.
    const observer = new ResizeObserver(() => {
      frame ||= requestAnimationFrame(() => {
        frame = 0;
        alignNotes(list, text);
      });
    });
    observer.observe(text);
    for (const note of list.children) observer.observe(note);
    return () => {
      observer.disconnect();
      cancelAnimationFrame(frame);
    };
    // `placed`, because marks may move without a change of the text's or a note's size.
  }, [root, ids, placed]);
}

/** Focuses the note to be written, once its mark is set: before, the note has no place beside the text. */
function useWriting(root: { current: HTMLElement | null }, reader: ReaderState): void {
  const writing = reader.writing.value;
  const isLaid = writing !== null && reader.placed.value?.has(writing) === true;
  useEffect(() => {
    if (!isLaid) return;
    focusNote(root.current, writing);
    reader.writing.value = null;
  }, [root, reader, writing, isLaid]);
}

/** Scrolls to the requested highlight, once the marks are set. */
function useTarget(root: { current: HTMLElement | null }, reader: ReaderState, first: string | null): void {
  const placed = reader.placed.value;
  const target = reader.target.value;
  const ready = placed !== null;
  useEffect(() => {
    if (ready && first !== null) showMark(root.current, first);
  }, [root, ready, first]);
  useEffect(() => {
    if (target) showMark(root.current, target.id);
  }, [root, target]);
}

function showMark(root: HTMLElement | null, id: string): void {
  const marks = root?.querySelectorAll<HTMLElement>(`mark[data-mark="${CSS.escape(id)}"]`) ?? [];
  marks[0]?.scrollIntoView({ block: 'center' });
  for (const mark of marks) {
    mark.classList.remove('flash');
    // Forces a layout, so that adding the class again restarts its animation.
    void mark.offsetWidth;
    mark.classList.add('flash');
  }
}

function beside(root: HTMLElement | null) {
  const list = root?.querySelector<HTMLElement>('.margin > .annotations');
  return { list, text: root?.querySelector<HTMLElement>('.stored-text') };
}

function focusNote(root: HTMLElement | null, id: string): void {
  const { list, text } = beside(root);
  if (list && text) alignNotes(list, text);
  const note = root?.querySelector<HTMLElement>(`[data-annotation="${CSS.escape(id)}"]`);
  note?.scrollIntoView({ block: 'nearest' });
  note?.querySelector('textarea')?.focus({ preventScroll: true });
}
