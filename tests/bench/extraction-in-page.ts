import { isProbablyReaderable, Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
import { detectArticle } from '@/utils/detection/detect';
import { extractArticle } from '@/utils/extraction/extract-article';
import { STEPS } from '@/utils/extraction/steps';
import { textOf } from '@/utils/extraction/text-of';

/** What the scorer reads of a page; a field the page does not give is absent. */
export interface Prediction {
  article: boolean;
  text?: string;
  title?: string;
  byline?: string;
  published?: string;
  siteName?: string;
  lang?: string;
  canonicalUrl?: string;
  detectMs?: number;
  extractMs?: number;
  error?: string;
}

export interface PageResult {
  ours: Prediction;
  readability?: Prediction;
  defuddle?: Prediction;
  /** What the extractor says when one step is left out, by the step's name. */
  without?: Record<string, Prediction>;
}

/** What a run asks of the page. */
export interface PageTask {
  peers: boolean;
  ablate: boolean;
  oursFirst: boolean;
}

type Loose = { [Field in keyof Prediction]: Prediction[Field] | null | undefined };

const given = (prediction: Loose): Prediction =>
  Object.fromEntries(
    Object.entries(prediction).filter(([, value]) => value !== null && value !== undefined && value !== ''),
  ) as unknown as Prediction;

const elapsed = <T>(run: () => T): { value: T; ms: number } => {
  const from = performance.now();
  const value = run();
  return { value, ms: performance.now() - from };
};

/** The detector and the extractor on the page they run in. The extractor runs on every page, whatever the detector says. */
async function runOurs(without: string[] = []): Promise<Prediction> {
  const url = document.location.href;
  const detection = elapsed(() => detectArticle(document, url));
  const from = performance.now();
  const outcome = await extractArticle(document, url, { trace: { without: new Set(without) } });
  const timing = { detectMs: detection.ms, extractMs: performance.now() - from };
  if (!outcome.ok) return { article: false, ...timing };
  const { metadata, textContent } = outcome.extraction;
  return given({
    article: detection.value.isArticle,
    text: textContent,
    title: metadata.title,
    byline: metadata.byline,
    published: metadata.publishedTime,
    siteName: metadata.siteName,
    lang: metadata.lang,
    canonicalUrl: metadata.canonicalUrl,
    ...timing,
  });
}

const textOfMarkup = (markup: string): string => textOf(new DOMParser().parseFromString(markup, 'text/html').body);

function runReadability(): Prediction {
  const readerable = elapsed(() => isProbablyReaderable(document));
  const parsed = elapsed(() => new Readability(document.cloneNode(true) as Document).parse());
  const article = parsed.value;
  return given({
    article: readerable.value,
    text: textOfMarkup(article?.content ?? ''),
    title: article?.title,
    byline: article?.byline,
    published: article?.publishedTime,
    siteName: article?.siteName,
    lang: article?.lang ?? document.documentElement.lang,
    detectMs: readerable.ms,
    extractMs: parsed.ms,
  });
}

function runDefuddle(): Prediction {
  const parsed = elapsed(() => new Defuddle(document, { url: document.location.href }).parse());
  const { content, title, author, published, site, language } = parsed.value;
  const text = textOfMarkup(content);
  return given({
    article: text !== '',
    text,
    title,
    byline: author,
    published,
    siteName: site,
    lang: language,
    extractMs: parsed.ms,
  });
}

async function safely(run: () => Prediction | Promise<Prediction>): Promise<Prediction> {
  try {
    return await run();
  } catch (error) {
    return { article: false, error: error instanceof Error ? error.message : String(error) };
  }
}

/** Called from the benchmark in the page's isolated world. */
Object.assign(globalThis, {
  async pressmarkBench({ peers, ablate, oursFirst }: PageTask): Promise<PageResult> {
    // Who runs second finds Readability's code compiled: the order changes from page to page.
    const before = peers && !oursFirst ? await safely(runReadability) : null;
    const result: PageResult = { ours: await safely(() => runOurs()) };
    if (peers) {
      result.readability = before ?? (await safely(runReadability));
      result.defuddle = await safely(runDefuddle);
    }
    if (ablate) {
      result.without = {};
      for (const { name } of STEPS) result.without[name] = await safely(() => runOurs([name]));
    }
    return result;
  },
});
