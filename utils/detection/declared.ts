const PUBLISHED =
  /^(?:date|(?:article|dc|dcterms|publish(?:ed)?|pub|publication|sailthru|parsely|issue|create)[-_.:]?(?:pub\w*[-_]?)?(?:date|time|datetime|created|issued)?(?:\.issued)?|.*[:._-]publish(?:ed)?(?:[-_]?(?:date|time|at))?)$/i;

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

  /** Takes in one `meta` element; gives the headline when it is one. */
  readMeta(meta: Element): string | null {
    const name = meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('itemprop');
    const content = meta.getAttribute('content');
    if (name === null || content === null) return null;
    if (name === 'og:title') return content;
    if (name === 'og:type') this.isArticle = /article|news|story|post/i.test(content);
    else if (PUBLISHED.test(name)) this.hasPublishedTime ||= /\d{4}/.test(content);
    return null;
  }

  /** Takes in a JSON-LD script. Read as text, because much of it is not valid JSON. */
  readJsonLd(text: string): void {
    for (const [, one, many] of text.matchAll(LD_TYPE)) {
      const type = one ?? many ?? '';
      if (/Article|BlogPosting|Report\b|Review"?$/.test(type)) this.articles++;
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
