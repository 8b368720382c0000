import type { Annotation } from '../../../utils/model/annotation';
import type { Article, Snapshot } from '../../../utils/model/article';
import { createLexicon, newName, type Lexicon } from './lexicon';
import { Random } from './random';

const DAY = 86_400_000;
const START = Date.UTC(2022, 0, 1, 12);
const DAYS = 1600;
const USUAL_WORDS = 700;

/** In one of so many articles stands this word. */
const RARE_EVERY = 997;
export const RARE_WORD = 'Thalberghaus';

/** An article of the made library, as it would be stored. */
export interface MadeArticle {
  article: Article;
  snapshot: Snapshot;
  annotations: Annotation[];
}

let lexicon: Lexicon | null = null;

/** The n-th article of the library, the same in every run: half Vietnamese, 44 % English, 6 % Chinese. */
export function makeArticle(number: number): MadeArticle {
  lexicon ??= createLexicon();
  const random = new Random(1000 + number);
  const kind = random.next();
  const [lang, draw] =
    kind < 0.5
      ? (['vi', () => wordOf(lexicon?.vietnamese, random)] as const)
      : kind < 0.94
        ? (['en', () => wordOf(lexicon?.english, random)] as const)
        : (['zh', () => wordOf(lexicon?.signs, random)] as const);
  const sentence = (words: number) => sentenceOf(words, lang, random, draw);
  const length = Math.round(USUAL_WORDS * (0.4 + 1.2 * random.next()));
  const paragraphs = Array.from({ length: Math.max(1, Math.round(length / 60)) }, () =>
    [sentence(14), sentence(22), sentence(24)].join(' '),
  );
  if (number % RARE_EVERY === 3) paragraphs.push(`${RARE_WORD} ${sentence(10)}`);
  return assemble(number, { lang, title: sentence(11), paragraphs, random, note: sentence(12) });
}

/** Bytes of the text of the first articles of the library, which an index is compared with. */
export function textBytesOf(articles: number): number {
  let bytes = 0;
  for (let number = 0; number < articles; number++) {
    const { article, snapshot } = makeArticle(number);
    bytes += new TextEncoder().encode(article.title + snapshot.textContent + article.note).length;
  }
  return bytes;
}

function wordOf(words: readonly string[] | undefined, random: Random): string {
  return words?.[random.rank(words.length)] ?? '';
}

function sentenceOf(words: number, lang: string, random: Random, draw: () => string): string {
  const drawn = Array.from({ length: words }, () => {
    const chance = random.next();
    if (chance < 0.012) return newName(random);
    if (chance < 0.024) return `${1 + random.below(999)}.${String(random.below(1000)).padStart(3, '0')}`;
    return draw();
  });
  const text = drawn.join(lang === 'zh' ? '' : ' ');
  return text.charAt(0).toUpperCase() + text.slice(1) + (lang === 'zh' ? '。' : '.');
}

interface Parts {
  lang: string;
  title: string;
  paragraphs: string[];
  random: Random;
  note: string;
}

function assemble(number: number, { lang, title, paragraphs, random, note }: Parts): MadeArticle {
  const id = `made-${String(number).padStart(6, '0')}-${random.below(1e9).toString(36)}`;
  const created = new Date(START + random.below(DAYS) * DAY + random.below(DAY / 2)).toISOString();
  const textContent = paragraphs.join('\n');
  const isAnnotated = random.next() < 0.15;
  const article: Article = {
    id,
    title,
    byline: `${newName(random)} ${newName(random)}`,
    siteName: `Site ${random.rank(60)}`,
    publishedTime: created,
    modifiedTime: null,
    lang,
    dir: 'ltr',
    canonicalUrl: null,
    excerpt: textContent.slice(0, 160),
    leadImage: null,
    section: null,
    keywords: [],
    wordCount: USUAL_WORDS,
    readingMinutes: 3,
    sources: [`https://site${random.rank(60)}.example/${id}`],
    url: `https://www.site${random.rank(60)}.example/${id}`,
    snapshotId: `snapshot-${id}`,
    note: isAnnotated ? note : '',
    tags: Array.from({ length: random.below(3) }, () => `tag ${random.rank(200)}`),
    annotationCount: isAnnotated ? 1 : 0,
    created,
    modified: created,
  };
  const content = paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('');
  const { snapshotId, url } = article;
  const snapshot: Snapshot = {
    id: snapshotId,
    articleId: id,
    url,
    created,
    modified: created,
    textHash: '',
    content,
    textContent,
    metadata: article,
  };
  return { article, snapshot, annotations: isAnnotated ? [highlight(article, paragraphs[0] ?? '', note)] : [] };
}

function highlight({ id, url, snapshotId, created }: Article, quote: string, note: string): Annotation {
  return {
    id: `highlight-${id}`,
    type: 'Annotation',
    motivation: 'commenting',
    target: { source: url, selector: [{ type: 'TextQuoteSelector', exact: quote, prefix: '', suffix: '' }] },
    body: [{ type: 'TextualBody', purpose: 'commenting', value: note, format: 'text/plain' }],
    created,
    modified: created,
    articleId: id,
    snapshotId,
    color: 'yellow',
  };
}
