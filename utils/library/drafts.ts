import { noteOf } from '../model/annotation';
import { parseDraftKey, type Draft } from '../model/draft';
import { AppError, toAppError } from '../model/errors';
import { getAnnotation, rewriteAnnotation } from '../storage/annotations';
import { getArticle, putArticle, toArticle } from '../storage/articles';
import { reindex } from '../storage/reindex';
import type { WriteTransaction } from '../storage/schema';
import { inOneTransaction } from '../storage/transaction';
import { withChanges } from './change-annotation';
import type { LibraryDependencies } from './dependencies';
import { forgetPageDraft, savePageDraft } from './page-drafts';

/** In milliseconds. After this pause in typing a half-written note is moved into its record. */
const PAUSE = 700;

/** The stores that a keystroke touches. Only these are locked, so typing never waits for a search that reads texts. */
const TOUCHED = ['drafts', 'annotations', 'articles'] as const;

/** Half-written notes. Each keystroke is stored as a draft, which moves into the record (and the index) after a pause. */
export class Drafts {
  readonly #library: LibraryDependencies;
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();

  constructor(library: LibraryDependencies) {
    this.#library = library;
  }

  /**
   * Stores what is being typed; resolves once it is stored. Throws `not-found` if the note's owner is gone: no words may
   * stay behind about what was deleted for good.
   */
  async save({ key, text }: { key: string; text: string }): Promise<void> {
    const draft = { key, text, modified: this.#library.now() };
    const stored = await inOneTransaction(
      await this.#library.db(),
      async (tx) => {
        const owner = parseDraftKey(key);
        if (owner?.kind === 'page') return savePageDraft(tx, draft, owner.id);
        await checkOwner(tx, owner);
        await tx.objectStore('drafts').put(draft);
        return draft;
      },
      TOUCHED,
    );
    if (stored !== null) this.#commitLater(stored.key);
  }

  #commitLater(key: string): void {
    clearTimeout(this.#timers.get(key));
    this.#timers.set(
      key,
      setTimeout(() => {
        this.#timers.delete(key);
        void this.#commitOrWarn(key);
      }, PAUSE),
    );
  }

  /** A failure is only logged: the draft is stored, and `commitLeftOver` tries again when the background starts. */
  async #commitOrWarn(key: string): Promise<void> {
    await this.commit(key).catch((thrown: unknown) => console.warn('Pressmark:', toAppError(thrown).message));
  }

  /** Moves a half-written note into its record. */
  async commit(key: string): Promise<void> {
    const articleId = await inOneTransaction(await this.#library.db(), async (tx) => {
      const draft = await tx.objectStore('drafts').get(key);
      return draft ? this.#take(tx, draft) : null;
    });
    if (articleId !== null) this.#library.changed({ articleIds: [articleId] });
  }

  /** Commits the drafts left when the browser or the background ended. One that fails does not stop the others. */
  async commitLeftOver(): Promise<void> {
    const keys = await (await this.#library.db()).getAllKeys('drafts');
    for (const key of keys) await this.#commitOrWarn(key);
  }

  async #take(tx: WriteTransaction, draft: Draft): Promise<string | null> {
    const owner = parseDraftKey(draft.key);
    if (owner?.kind === 'page') {
      await forgetPageDraft(tx, draft, this.#library.now());
      return null;
    }
    const articleId =
      owner?.kind === 'annotation'
        ? await this.#takeIntoAnnotation(tx, owner.id, draft.text)
        : owner && (await this.#takeIntoArticle(tx, owner.id, draft.text));
    await tx.objectStore('drafts').delete(draft.key);
    if (articleId !== null) await reindex(tx, articleId);
    return articleId;
  }

  async #takeIntoAnnotation(tx: WriteTransaction, id: string, note: string): Promise<string | null> {
    const annotation = await tx.objectStore('annotations').get(id);
    if (!annotation) return null;
    if (noteOf(annotation) !== note) {
      await rewriteAnnotation(tx, { ...withChanges(annotation, { note }), modified: this.#library.now() });
    }
    return annotation.articleId;
  }

  async #takeIntoArticle(tx: WriteTransaction, id: string, note: string): Promise<string | null> {
    const stored = await tx.objectStore('articles').get(id);
    if (!stored) return null;
    const article = toArticle(stored);
    if (article.note !== note) await putArticle(tx, { ...article, note, modified: this.#library.now() });
    return id;
  }
}

/** Throws `not-found` unless the record that a key names is in the library, the trash included. */
async function checkOwner(tx: WriteTransaction, owner: ReturnType<typeof parseDraftKey>): Promise<void> {
  if (owner?.kind === 'annotation') await getAnnotation(tx, owner.id);
  else if (owner?.kind === 'article') await getArticle(tx, owner.id);
  else throw new AppError('not-found', 'There is nothing in your library that this note could belong to.');
}
