import { useRef } from 'preact/hooks';
import { sourceOf } from '@/utils/text/source-url';
import type { TabState } from '@/utils/contract/library';
import { draftKey } from '@/utils/model/draft';
import { sentenceFor } from '@/utils/text/sentences';
import { NoteEditor } from '../annotation/NoteEditor';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import { TagInput } from '../ui/TagInput';
import { ArticleHead } from './ArticleHead';
import { DetectionStrip } from './DetectionStrip';
import { PageHighlights } from './PageHighlights';
import type { Popup } from './popup-model';

interface PagePanelProps {
  popup: Popup;
  libraryUrl: string;
}

/** The page in the tab: its detection, note, tags and highlights. */
export function PagePanel({ popup, libraryUrl }: PagePanelProps) {
  const tab = popup.tab.value;
  const state = popup.state.value;
  const trouble = tab.status === 'failed' && (
    <Banner tone="bad" actions={<Button kind="link" label="Try again" onClick={() => void popup.reload()} />}>
      {tab.error.message}
    </Banner>
  );
  if (!state && trouble) return <section class="page-panel">{trouble}</section>;
  if (!state) return <div class="popup-loading" aria-busy={tab.status === 'loading'} />;
  return (
    <section class="page-panel" aria-label="This page">
      {trouble}
      {!state.unreachable && (
        <DetectionStrip
          state={state}
          settingsUrl={`${libraryUrl}?settings`}
          onRule={(rule) => void popup.setSiteRule(rule)}
        />
      )}
      {(state.unreachable === null || state.title !== '') && <ArticleHead state={state} />}
      {state.unreachable && (
        <Banner tone="calm">
          {sentenceFor(state.unreachable)} What you have saved can still be searched above, and read in the library.
        </Banner>
      )}
      {(state.article || !state.unreachable) && <ArticleFields popup={popup} state={state} />}
      {!state.unreachable && <PageHighlights popup={popup} state={state} />}
    </section>
  );
}

/** Returns the key and text of the note: the article's, or the page draft's while the page is not saved. */
function noteOfPage({ article, drafts, url }: TabState): { key: string; stored: string } {
  if (article) {
    const key = draftKey('article', article.id);
    return { key, stored: drafts[key] ?? article.note };
  }
  const known = Object.keys(drafts).find((key) => key.startsWith(draftKey('page', '')));
  const key = known ?? draftKey('page', sourceOf(url ?? '') ?? url ?? '');
  return { key, stored: drafts[key] ?? '' };
}

const isArticle = ({ article, detection }: TabState) => article !== null || detection?.isArticle === true;

function ArticleFields({ popup, state }: { popup: Popup; state: TabState }) {
  const { key, stored } = noteOfPage(state);
  // What is typed while the page is being saved keeps the page's key, which the library redirects to the article. The
  // field takes the article's key once the record holds its words.
  const shownKey = useRef(key);
  if (popup.notes.field(shownKey.current).value === null) shownKey.current = key;
  return (
    <div class="article-fields">
      <NoteEditor
        label="Article note"
        noteKey={shownKey.current}
        stored={stored}
        notes={popup.notes}
        placeholder={isArticle(state) ? 'A note on the article' : 'A note on this page'}
      />
      {state.article && <TagInput label="Article tags" tags={state.article.tags} onChange={popup.retag} />}
    </div>
  );
}
