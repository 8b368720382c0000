/** What a page declares about itself in its head, in JSON-LD and in microdata. */
export class Declared {
  /** Open Graph calls it an article. */
  isArticle = false;
  hasPublishedTime = false;
  /** Articles in JSON-LD. */
  articles = 0;
  /** Articles, and `articleBody`, in microdata. */
  articleItems = 0;
  products = 0;
  discussions = 0;
  hasHeadline = false;
  /** Other wordings of the page's title. */
  readonly titles: string[] = [];

  /** Takes in one `meta` element. */
  readMeta(meta: Element): void {
    const named = meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('itemprop') ?? '';
    const content = meta.getAttribute('content') ?? '';
    const name = named.toLowerCase();
    if (name === 'og:title') this.titles.push(content);
    else if (name === 'og:type') this.isArticle = isAny(content.toLowerCase(), ARTICLE_KINDS);
    else if (!this.hasPublishedTime && isPublished(name)) this.hasPublishedTime = /\d{4}/.test(content);
  }

  /** Takes in a JSON-LD script. Read as text, because much of it is not valid JSON. */
  readJsonLd(text: string): void {
    for (let at = text.indexOf(TYPE); at >= 0; at = text.indexOf(TYPE, at + 1))
      this.#readType(valueAt(text, at + TYPE.length));
    this.hasHeadline ||= text.includes('"headline"');
    this.hasPublishedTime ||= text.includes('"datePublished"');
  }

  #readType(type: string): void {
    if (isAny(type, ARTICLES)) this.articles++;
    else if (isAny(type, PRODUCTS)) this.products++;
    else if (isAny(type, DISCUSSIONS)) this.discussions++;
  }

  /** Takes in a type given in microdata. */
  readItemType(type: string): void {
    if (isAny(type, ARTICLES)) this.articleItems++;
    else if (isAny(type, PRODUCTS)) this.products++;
  }
}

const TYPE = '"@type"';
const ARTICLES = ['Article', 'BlogPosting'];
const PRODUCTS = ['Product', 'Offer'];
const DISCUSSIONS = ['Forum', 'Discussion', 'QAPage', 'Question'];
const ARTICLE_KINDS = ['article', 'news', 'story', 'post'];

const isAny = (text: string, words: readonly string[]): boolean => words.some((word) => text.includes(word));

/** Whether a `meta` element with this name gives the time of publication. Leaves out `modified` and `publisher`. */
function isPublished(name: string): boolean {
  if (name === 'date' || name.includes('published') || name.endsWith('publish')) return true;
  if (!name.includes('date') && !name.includes('time')) return false;
  return name.includes('pub') ? !name.includes('publisher') : name.includes('issued') || name.includes('created');
}

/** The string, or the list of strings, after a key in JSON. */
function valueAt(text: string, after: number): string {
  const from = text.indexOf('"', after) + 1;
  const list = text.indexOf('[', after);
  const to = text.indexOf(list >= 0 && list < from ? ']' : '"', from);
  return text.slice(from, to < 0 ? from : to);
}

/** Reads what a document declares about itself. */
export function readDeclared(document: Document): Declared {
  const declared = new Declared();
  for (const meta of document.querySelectorAll('meta[content]')) declared.readMeta(meta);
  for (const script of document.querySelectorAll('script[type="application/ld+json"]'))
    declared.readJsonLd(script.textContent ?? '');
  for (const item of document.querySelectorAll('[itemtype]'))
    declared.readItemType(item.getAttribute('itemtype') ?? '');
  declared.articleItems += document.querySelectorAll('[itemprop=articleBody]').length;
  return declared;
}
