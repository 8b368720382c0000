import type { Background, PageContents } from '../contract/background';
import type { HighlightView, Surface } from '../contract/surface';
import type { Anchoring } from '../model/anchoring';
import type { Article } from '../model/article';
import { noteOf, type Annotation, type Color } from '../model/annotation';
import { FIRST_PREFERENCES, type Preferences } from '../model/preferences';
import type { Anchors, CreateAnchors } from './anchors';
import { canonicalClaimOf } from './canonical-url';

interface Collaborators {
  document: Document;
  background: Background;
  surface: Surface;
  createAnchors: CreateAnchors;
  /** Whether the extension still answers; if not, the call aborts the signal. */
  isConnected: () => boolean;
}

type Contents = Omit<PageContents, 'preferences'>;

const NOTHING: Contents = { article: null, annotations: [], drafts: {} };
const TRANSLATED = 'This page is shown in translation. Its highlights are in the original, and wait for it.';
/** How long a highlight counts as just made, in milliseconds. */
const CLICK_GUARD = 300;
/** Findings are reported once there was no new one for this long, in milliseconds. */
const REPORT_AFTER = 1500;
/** Most findings in one report. A report is one transaction, and the reader's own writes wait for it. */
const REPORTED_TOGETHER = 500;

/** The highlights of the page: what the library stores, and where each was found. Shows them on the surface. */
export class PageHighlights {
  readonly anchors: Anchors;
  readonly #it: Collaborators;
  #contents = NOTHING;
  /** Null until read. */
  #preferences: Preferences | null = null;
  #readings = 0;
  #made = { id: '', at: -Infinity };
  /** The finding of each quote last reported or read, so that two tabs do not keep answering each other's reports. */
  readonly #reported = new Map<string, string>();
  #reportTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(collaborators: Collaborators, signal: AbortSignal) {
    this.#it = collaborators;
    const onChange = () => {
      this.#show();
      this.#reportSoon();
    };
    const onTranslated = (translated: boolean) => {
      if (translated && this.#contents.annotations.length > 0) collaborators.surface.say(TRANSLATED);
    };
    const { document, createAnchors, isConnected } = collaborators;
    this.anchors = createAnchors(document, { onChange, onTranslated, onLook: isConnected }, signal);
    signal.addEventListener('abort', () => clearTimeout(this.#reportTimer), { once: true });
  }

  get article(): Article | null {
    return this.#contents.article;
  }

  /** The colour of a highlight made without choosing one. */
  get usualColor(): Color {
    return (this.#preferences ?? FIRST_PREFERENCES).color;
  }

  /** Whether single keys act at a selection; false until the preferences are read. */
  get hasSingleKeys(): boolean {
    return this.#preferences?.singleKeys === true;
  }

  /** Whether a highlight was made in this page just now: the click that made it must not open its card. */
  isJustMade(id: string): boolean {
    return id === this.#made.id && performance.now() - this.#made.at < CLICK_GUARD;
  }

  get(id: string): Annotation | undefined {
    return this.#contents.annotations.find((one) => one.id === id);
  }

  /** Reads the page's part of the library. Drops an answer that is older than something read or stored since. */
  async read(): Promise<void> {
    const reading = ++this.#readings;
    const { background, document, surface } = this.#it;
    const letGo = surface.beforeReading();
    const { preferences, ...contents } = await background.pageContents(canonicalClaimOf(document));
    this.#preferences = preferences;
    surface.showSingleKeys(preferences.singleKeys);
    if (reading !== this.#readings) return;
    this.#set(contents);
    letGo();
  }

  /** Shows nothing until the next reading, because the page has become another one. */
  forget(): void {
    this.#readings++;
    this.#reported.clear();
    this.#set(NOTHING);
  }

  /** Replaces a highlight with its newly stored form, without reading again. */
  put(annotation: Annotation): void {
    this.#readings++;
    const annotations = this.#contents.annotations.map((one) => (one.id === annotation.id ? annotation : one));
    this.#set({ ...this.#contents, annotations });
  }

  /** Adds a highlight that was made just now. */
  add({ article, annotation }: { article: Article; annotation: Annotation }): void {
    this.#readings++;
    this.#made = { id: annotation.id, at: performance.now() };
    const others = this.#contents.annotations.filter((one) => one.id !== annotation.id);
    this.#set({ ...this.#contents, article, annotations: [...others, annotation] });
  }

  /** Removes a highlight that was deleted just now. */
  take(id: string): void {
    this.#readings++;
    this.#set({ ...this.#contents, annotations: this.#contents.annotations.filter((one) => one.id !== id) });
  }

  #set(contents: Contents): void {
    this.#contents = contents;
    for (const { id, anchoring } of contents.annotations) {
      if (!this.#reported.has(id)) this.#reported.set(id, findingOf(anchoring));
    }
    this.anchors.follow(contents.annotations);
    this.#show();
  }

  #show(): void {
    const { article, annotations, drafts } = this.#contents;
    const views = annotations.map((annotation): HighlightView => ({
      annotation,
      note: drafts[annotation.id] ?? noteOf(annotation),
      anchoring: this.anchors.anchoringOf(annotation.id) ?? annotation.anchoring,
    }));
    this.#it.surface.showHighlights(views, article?.lang ?? null);
  }

  #reportSoon(): void {
    clearTimeout(this.#reportTimer);
    this.#reportTimer = setTimeout(() => void this.#report(), REPORT_AFTER);
  }

  async #report(): Promise<void> {
    if (!this.#it.isConnected()) return;
    const results = this.#contents.annotations.flatMap(({ id }) => {
      const anchoring = this.anchors.anchoringOf(id);
      return anchoring && this.#reported.get(id) !== findingOf(anchoring) ? [{ id, anchoring }] : [];
    });
    for (const { id, anchoring } of results) this.#reported.set(id, findingOf(anchoring));
    for (let from = 0; from < results.length; from += REPORTED_TOGETHER) {
      const some = results.slice(from, from + REPORTED_TOGETHER);
      try {
        await this.#it.background.reportAnchoring({ results: some });
      } catch {
        // Not worth telling the reader: the page shows the finding anyway, and finds it again on the next visit.
        for (const { id } of some) this.#reported.delete(id);
      }
    }
  }
}

/** Returns what makes a finding worth reporting: not its time, nor a small change of confidence. */
function findingOf(anchoring: Anchoring | undefined): string {
  return anchoring ? JSON.stringify([anchoring.verdict, anchoring.changes, anchoring.found ?? null]) : '';
}
