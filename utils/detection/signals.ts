import type { Facts } from './facts';

/** One fact of a page that speaks for an article (weight above 0) or against one. */
export interface Signal {
  /** In words a reader understands. */
  name: string;
  /** Log-odds at full strength, as found by `npm run bench -- detection-weights`. */
  weight: number;
  /** How strongly it holds, 0 to 1. */
  strength: (facts: Facts) => number;
}

const ramp = (x: number, from: number, to: number): number => Math.min(1, Math.max(0, (x - from) / (to - from)));

/** 0 up to `from`, 1 from `to` on, logarithmic between them. */
const scale = (x: number, from: number, to: number): number =>
  ramp(Math.log(x + 1), Math.log(from + 1), Math.log(to + 1));

/** 1 for a few, 0 for none or many: a page that names many articles is not one of them. */
const few = (count: number, most: number): number => (count > 0 && count <= most ? 1 : 0);

/** Words that templates put on `body`, in lower case. */
const SINGLE =
  /(?:^|\s)(?:singular|(?:single|article|news|story|post)(?:-?(?:page|single|detail|post|view|article))?)(?:$|\s)/;
const LIST =
  /(?:^|\s)(?:home|front|archive|category|tag|search|blog|index|list(?:ing)?|shop|product|forum|bbpress)(?:-?page)?(?:$|\s)/;

/** Parts per long paragraph. The text is read only where there are any parts. */
function partsOf(facts: Facts, what: 'shop' | 'forum'): number {
  const parts = facts.count(what);
  return parts === 0 ? 0 : parts / (facts.prose.longParagraphs + 2);
}

/** Log-odds of a page for which no signal holds. */
export const BIAS = -2.48;

/**
 * All signals, the cheapest facts first: the address, the page's declarations, counts of elements, the headline, and last
 * the whole text, which most pages are judged without. Signals that are not listed were tried and added nothing on pages
 * of sites left out of the fit (docs/detection.md).
 */
export const SIGNALS: readonly Signal[] = [
  // Address: the one fact every page has. Words count only where the shape is the same (`/shop/blue-suede-shoes`).
  { name: 'headline in the address', weight: 1.74, strength: ({ address }) => ramp(address.slugWords, 2, 6) },
  { name: 'date in the address', weight: 0.95, strength: ({ address }) => +address.hasDate },
  // In scripts that addresses do not spell (Chinese, Korean), articles are numbered.
  { name: 'number in the address', weight: 0.76, strength: ({ address }) => +address.hasNumber },
  { name: 'address of a file', weight: 0.5, strength: ({ address }) => +address.isFile },
  { name: 'address in a news section', weight: 1.88, strength: ({ address }) => +address.isNews },
  { name: 'address of a front page', weight: -1.37, strength: ({ address }) => +address.isFront },
  {
    name: 'address of a list, shop, forum or account',
    weight: -2.41,
    strength: ({ address }) => +(address.isService || address.isSearch),
  },

  // Declarations: many pages have none, and many sites call every page an article.
  {
    name: 'calls itself an article',
    weight: 1.12,
    strength: ({ declared: d }) => +(d.isArticle || d.articles > 0 || d.articleItems > 0 || d.hasPublishedTime),
  },
  // A page that describes many articles is a list.
  { name: 'structured data describes an article', weight: 1.1, strength: ({ declared }) => few(declared.articles, 3) },
  { name: 'structured data has a headline', weight: 0.89, strength: ({ declared }) => +declared.hasHeadline },
  // Microdata: `Article`, `BlogPosting`, `articleBody`.
  { name: 'the text is marked as an article', weight: 0.68, strength: ({ declared }) => few(declared.articleItems, 4) },
  { name: 'publication time given', weight: 0.53, strength: ({ declared }) => +declared.hasPublishedTime },
  { name: 'template for a single post', weight: 1.11, strength: ({ bodyClass }) => +SINGLE.test(bodyClass) },
  { name: 'template for a list', weight: -1.13, strength: ({ bodyClass }) => +LIST.test(bodyClass) },
  { name: 'structured data describes a product', weight: -0.83, strength: ({ declared }) => +(declared.products > 0) },
  {
    name: 'structured data describes a discussion',
    weight: -0.98,
    strength: ({ declared }) => +(declared.discussions > 0),
  },

  // Counts: captions belong to articles, fields and buttons to services and accounts.
  { name: 'pictures with captions', weight: 0.78, strength: (facts) => +(facts.count('caption') > 0) },
  // They are the cards of a list, or comments; a front page has dozens.
  { name: 'many article elements', weight: -0.8, strength: (facts) => scale(facts.count('article'), 3, 20) },
  { name: 'password field', weight: -0.98, strength: (facts) => +(facts.count('password') > 0) },
  { name: 'fields to fill in', weight: -0.4, strength: (facts) => scale(facts.count('field'), 3, 15) },
  { name: 'choices to make', weight: -0.74, strength: (facts) => scale(facts.count('select'), 0, 4) },
  { name: 'many buttons', weight: -1.16, strength: (facts) => scale(facts.count('button'), 4, 30) },

  // Headline: the line that repeats the page's title, and the date and author just under it.
  { name: 'no headline', weight: -0.65, strength: ({ headline }) => +(headline.element === null) },
  // More than a few dates belong to a list.
  { name: 'date under the headline', weight: 1.17, strength: ({ headline }) => few(headline.dates, 4) },
  { name: 'author under the headline', weight: 1.12, strength: ({ headline }) => few(headline.bylines, 8) },

  // Shops and forums: things to buy and to answer, per long paragraph.
  { name: 'parts of a shop', weight: -1.42, strength: (facts) => scale(partsOf(facts, 'shop'), 0.3, 5) },
  { name: 'parts of a forum', weight: -1.39, strength: (facts) => scale(partsOf(facts, 'forum'), 0.5, 8) },

  // Text: an article has one long text in one place; lists, shops and service pages have many short ones.
  { name: 'much text in one place', weight: 1.67, strength: (facts) => scale(facts.prose.best, 900, 6000) },
  {
    name: 'the text stands together',
    weight: 1.11,
    strength: (facts) => ramp(facts.prose.best / (facts.prose.mass + 1), 0.2, 0.9),
  },
  {
    name: 'most of the page is one text',
    weight: 0.7,
    strength: (facts) => ramp(facts.prose.best / (facts.prose.mass + 30 * facts.links + 1), 0.1, 0.6),
  },
  { name: 'text in an article element', weight: 0.61, strength: (facts) => scale(facts.prose.articleMass, 300, 4000) },
  {
    name: 'one article element with text',
    weight: 0.88,
    strength: (facts) => few(facts.prose.fullArticles, 1),
  },
  // News quotes; shops and manuals do not.
  { name: 'people are quoted', weight: 0.86, strength: (facts) => scale(facts.prose.quotations, 0, 4) },
  { name: 'dated posts in a row', weight: -1.06, strength: (facts) => scale(facts.posts, 0, 12) },
];
