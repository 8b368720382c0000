/** Names that `meta` elements give the time of publication; not `modified`, not `publisher`. */
const PUBLISHED =
  /^date$|pub(?:lish(?:ed)?|lication)?[-_.:]?(?:date|time)|published|publish$|date[-_.:]?(?:issued|created)/;

const LD_TYPE = /"@type"\s*:\s*(?:"([^"]*)"|\[([^\]]*)\])/g;

/** What a page says of itself in its head, in JSON-LD and in microdata. */
export class Declared {
  /** Open Graph calls it an article. */
  isArticle = false;
  hasPublishedTime = false;
  /** Types named in JSON-LD, and in microdata. */
  articles = 0;
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
    else if (name === 'og:type') this.isArticle = /article|news|story|post/.test(content.toLowerCase());
    else if (PUBLISHED.test(name)) this.hasPublishedTime ||= /\d{4}/.test(content);
  }

  /** Takes in a JSON-LD script. Read as text, because much of it is not valid JSON. */
  readJsonLd(text: string): void {
    for (const [, one, many] of text.matchAll(LD_TYPE)) {
      const type = one ?? many ?? '';
      if (/Article|BlogPosting/.test(type)) this.articles++;
      else if (/Product|Offer/.test(type)) this.products++;
      else if (/Forum|Discussion|QAPage|Question/.test(type)) this.discussions++;
    }
    this.hasHeadline ||= /"headline"\s*:/.test(text);
    this.hasPublishedTime ||= /"datePublished"\s*:/.test(text);
  }

  /** Takes in a type given in microdata. */
  readItemType(type: string): void {
    if (/Article|BlogPosting/.test(type)) this.articleItems++;
    else if (/Product|Offer/.test(type)) this.products++;
  }
}

/** Reads what a document says of itself. */
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
