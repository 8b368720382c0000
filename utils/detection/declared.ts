/** Names that `meta` elements give the time of publication; not `modified`, not `publisher`. */
const PUBLISHED =
  /^date$|pub(?:lish(?:ed)?|lication)?[-_.:]?(?:date|time)|published|publish$|date[-_.:]?(?:issued|created)/i;

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

  /** Takes in one `meta` element; gives the headline when it is one, else ''. */
  readMeta(meta: Element): string {
    const name = meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('itemprop');
    const content = meta.getAttribute('content');
    if (name === null || content === null) return '';
    if (name === 'og:title') return content;
    if (name === 'og:type') this.isArticle = /article|news|story|post/i.test(content);
    else if (PUBLISHED.test(name)) this.hasPublishedTime ||= /\d{4}/.test(content);
    return '';
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

  /** Takes in the microdata of one element. */
  readMicrodata(type: string | null, property: string | null): void {
    if (type !== null) {
      if (/Article|BlogPosting/.test(type)) this.articleItems++;
      else if (/Product|Offer/.test(type)) this.products++;
    }
    if (property === 'articleBody') this.articleItems++;
  }
}
