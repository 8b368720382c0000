import { useState } from 'preact/hooks';
import type { Article } from '@/utils/model/article';
import { draftKey } from '@/utils/model/draft';
import { hostNameOf } from '@/utils/text/host-name';
import { NoteEditor } from '../annotation/NoteEditor';
import type { Notes } from '../annotation/notes-model';
import { verdictSummary } from '../annotation/verdicts';
import type { Exports } from '../export/export-model';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import { dayOf, printedDayOf } from '../ui/dates';
import { Facts } from '../ui/Facts';
import { TagInput } from '../ui/TagInput';
import { titleOf } from '../ui/title-of';
import { DetailsForm } from './DetailsForm';
import type { ReaderContents, ReaderState } from './reader-model';

interface ReaderHeadProps {
  contents: ReaderContents;
  reader: ReaderState;
  notes: Notes;
  exports: Exports;
  actions: ReaderActions;
}

/** What the reader view asks of the page around it. */
export interface ReaderActions {
  close(): void;
  remove(id: string): void;
  restore(id: string): void;
  /** Asks for confirmation first. */
  deleteForGood(id: string): void;
  /** Lists what a query finds. */
  search(query: string): void;
}

/** The head of the article: tools, title, facts, and the article's note and tags. */
export function ReaderHead(props: ReaderHeadProps) {
  const { contents, reader, notes, exports, actions } = props;
  const { article, annotations, drafts } = contents;
  const summary = verdictSummary(annotations);
  const isRead = article.read !== undefined;
  const site = hostNameOf(article.url);
  const noteKey = draftKey('article', article.id);
  // The id of the article being edited, so that opening another article ends the editing.
  const [editing, setEditing] = useState<string | null>(null);
  return (
    <>
      <div class="reader-tools">
        <Button label="Back to the list" icon="back" iconOnly kind="quiet" onClick={() => actions.close()} />
        <span class="spacer" />
        <Button
          label={isRead ? 'Read' : 'Mark as read'}
          icon={isRead ? 'check' : 'unread'}
          kind="quiet"
          pressed={isRead}
          onClick={() => void reader.markRead(!isRead)}
        />
        <Button label="Open original" icon="external" kind="quiet" onClick={() => void reader.openOriginal()} />
        <Button
          label="Edit details"
          icon="pen"
          iconOnly
          kind="quiet"
          pressed={editing === article.id}
          onClick={() => setEditing(editing === article.id ? null : article.id)}
        />
        <Button
          label="Copy Markdown"
          icon="copy"
          iconOnly
          kind="quiet"
          onClick={() => void exports.copy([article.id])}
        />
        {article.deleted === undefined && (
          <Button label="Move to trash" icon="trash" iconOnly kind="quiet" onClick={() => actions.remove(article.id)} />
        )}
        <Button label="Export Markdown" icon="download" onClick={() => void exports.download([article.id])} />
      </div>
      <header class="reader-head">
        {article.deleted !== undefined && (
          <Banner
            tone="warn"
            actions={
              <>
                <Button kind="link" label="Restore" onClick={() => actions.restore(article.id)} />
                <Button kind="link" label="Delete for good" onClick={() => actions.deleteForGood(article.id)} />
              </>
            }
          >
            This article is in the trash.
          </Banner>
        )}
        <h1 id="reader-title" tabIndex={-1} dir="auto" lang={article.lang ?? undefined}>
          {titleOf(article)}
        </h1>
        <p class="reader-line" dir={article.dir ?? undefined}>
          <span>
            <Facts facts={factsOf(article)} />
          </span>
          {site !== '' && (
            <span class="reader-related">
              <Button kind="link" label={`More from ${site}`} onClick={() => actions.search(`site:${site}`)} />
            </span>
          )}
        </p>
        {editing === article.id && (
          <DetailsForm
            details={article}
            onPage={contents.snapshot.metadata}
            origins={contents.snapshot.origins ?? {}}
            onSave={(changes) => {
              setEditing(null);
              void reader.editDetails(changes);
            }}
            onCancel={() => setEditing(null)}
          />
        )}
        {summary !== null && <p class="verdict-summary">{summary}</p>}
        <div class="article-fields">
          <NoteEditor
            label="Article note"
            noteKey={noteKey}
            stored={drafts[noteKey] ?? article.note}
            notes={notes}
            placeholder="A note on the article"
          />
          <TagInput
            key={article.id}
            label="Article tags"
            tags={article.tags}
            onChange={reader.retag}
            onFind={(tag) => actions.search(`tag:${quoted(tag)}`)}
          />
        </div>
      </header>
    </>
  );
}

/** Quotes a value for a query, escaping quotation marks and backslashes. */
const quoted = (value: string) => `"${value.replaceAll(/["\\]/gu, String.raw`\$&`)}"`;

function factsOf(article: Article): (string | null | false)[] {
  const { byline, siteName, publishedTime, modifiedTime, created, readingMinutes } = article;
  const isUpdated = modifiedTime !== null && modifiedTime !== publishedTime;
  return [
    byline,
    siteName,
    publishedTime && printedDayOf(publishedTime),
    isUpdated && `updated ${printedDayOf(modifiedTime)}`,
    `${readingMinutes}\u00a0min\u00a0read`,
    `saved ${dayOf(created)}`,
  ];
}
