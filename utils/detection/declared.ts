const PUBLISHED =
  /^(?:article:published(?:_time)?|(?:dc|dcterms)[.:](?:date|created|issued)(?:\.issued)?|(?:publish(?:ed)?|pub|publication|article|sailthru|parsely|issue|create)[-_.:]?(?:pub[-_]?)?(?:date|time|datetime)?|date|.*[:._-]publish(?:ed)?(?:[-_]?(?:date|time|at))?)$/i;
const AUTHOR = /^(?:author|byl|dc\.creator|.*[:.-]author)$/i;
const DETAIL = /^(?:article:(?:section|tag|opinion|content_tier)|news_keywords)$/;

const LD_TYPE = /"@type"\s*:\s*(?:"([^"]*)"|\[([^\]]*)\])/g;

/** What a page says of itself in its head, in JSON-LD and in microdata. */
export class Declared {
  /** `og:type`, in lower case. */
  ogType = '';
  hasPublishedTime = false;
  hasAuthor = false;
  /** Metadata that only articles have: a section, tags, keywords for news. */
  hasDetails = false;
  hasAmp = false;
  /** Types named in JSON-LD. */
  articles = 0;
  newsArticles = 0;
  products = 0;
  discussions = 0;
  hasHeadline = false;
  /** Types and properties named in microdata. */
  articleItems = 0;
  bodyItems = 0;

  /** Takes in one `meta` element; gives the headline when it is one. */
  readMeta(meta: Element): string | null {
    const name = meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('itemprop');
    const content = meta.getAttribute('content');
    if (name === null || content === null) return null;
    if (name === 'og:title') return content;
    if (name === 'og:type') this.ogType = content.toLowerCase();
    else if (DETAIL.test(name)) this.hasDetails = true;
    else if (PUBLISHED.test(name)) this.hasPublishedTime ||= /\d{4}/.test(content);
    else if (AUTHOR.test(name)) this.hasAuthor ||= content !== '';
    return null;
  }

  /** Takes in a JSON-LD script. Read as text, because much of it is not valid JSON. */
  readJsonLd(text: string): void {
    for (const [, one, many] of text.matchAll(LD_TYPE)) {
      const type = one ?? many ?? '';
      if (/Article|BlogPosting|Report\b|Review"?$/.test(type)) this.articles++;
      if (type.includes('NewsArticle')) this.newsArticles++;
      if (/Product|Offer/.test(type)) this.products++;
      if (/Forum|Discussion|QAPage|Question/.test(type)) this.discussions++;
    }
    this.hasHeadline ||= /"headline"\s*:/.test(text);
    this.hasPublishedTime ||= /"datePublished"\s*:/.test(text);
  }

  /** Takes in the microdata of one element. */
  readMicrodata(element: Element): void {
    const type = element.getAttribute('itemtype') ?? '';
    if (/Article|BlogPosting/.test(type)) this.articleItems++;
    else if (/Product|Offer/.test(type)) this.products++;
    if (element.getAttribute('itemprop') === 'articleBody') this.bodyItems++;
  }
}
