import type { Address } from './address';
import type { Facts } from './facts';

/** One thing that speaks for an article (weight above 0) or against one. */
export interface Signal {
  /** In words a reader understands. */
  name: string;
  /** Log-odds at full strength, as found by `npm run bench -- detection-weights`. */
  weight: number;
  /** How strongly it holds, 0 to 1. */
  strength: (facts: Facts, address: Address) => number;
}

const ramp = (x: number, from: number, to: number): number => Math.min(1, Math.max(0, (x - from) / (to - from)));

/** 0 up to `from`, 1 from `to` on, and between them by ratio: 2 to 4 counts as much as 20 to 40. */
const scale = (x: number, from: number, to: number): number =>
  ramp(Math.log(x + 1), Math.log(from + 1), Math.log(to + 1));

/** A page that names many articles is about none of them. */
const few = (count: number, most: number): number => (count > 0 && count <= most ? 1 : 0);

/** Words that templates put on `body`. */
const SINGLE =
  /(?:^|\s)(?:singular|(?:single|article|news|story|post)(?:-?(?:page|single|detail|post|view|article))?)(?:$|\s)/i;
const LIST =
  /(?:^|\s)(?:home|front|archive|category|tag|search|blog|index|list(?:ing)?|shop|product|forum|bbpress)(?:-?page)?(?:$|\s)/i;

/** Log-odds of a page of which no signal holds. */
export const BIAS = -1.58;

/**
 * The table. Signals against an article hold of pages that are something else; what is not listed was tried and added
 * nothing on pages of sites not fitted to (docs/detection.md).
 */
export const SIGNALS: readonly Signal[] = [
  // What the page says of itself: right where it is given, but many give nothing, and many call everything an article.
  {
    name: 'calls itself an article',
    weight: 1,
    strength: ({ declared: d }) => +(d.isArticle || d.articles > 0 || d.articleItems > 0 || d.hasPublishedTime),
  },
  // A page that describes many is a list of them.
  { name: 'structured data describes an article', weight: 1.11, strength: ({ declared }) => few(declared.articles, 3) },
  { name: 'structured data has a headline', weight: 0.77, strength: ({ declared }) => +declared.hasHeadline },
  // Microdata: `Article`, `BlogPosting`, `articleBody`.
  { name: 'the text is marked as an article', weight: 0.73, strength: ({ declared }) => few(declared.articleItems, 4) },
  { name: 'publication time given', weight: 0.21, strength: ({ declared }) => +declared.hasPublishedTime },
  { name: 'template for a single post', weight: 1.03, strength: ({ bodyClass }) => +SINGLE.test(bodyClass) },
  { name: 'template for a list', weight: -1.15, strength: ({ bodyClass }) => +LIST.test(bodyClass) },
  { name: 'structured data describes a product', weight: -0.78, strength: ({ declared }) => +(declared.products > 0) },
  {
    name: 'structured data describes a discussion',
    weight: -0.64,
    strength: ({ declared }) => +(declared.discussions > 0),
  },

  // Address: the one thing every page has. Shape first; words only where shape is the same (`/shop/blue-suede-shoes`).
  { name: 'headline in the address', weight: 1.57, strength: (_, address) => ramp(address.slugWords, 2, 6) },
  { name: 'date in the address', weight: 1.02, strength: (_, address) => +address.hasDate },
  // Where headlines cannot be written in an address (Chinese, Korean), articles are numbered.
  { name: 'number in the address', weight: 0.46, strength: (_, address) => +address.hasNumber },
  { name: 'address of a file', weight: 0.58, strength: (_, address) => +address.isFile },
  { name: 'address in a news section', weight: 1.42, strength: (_, address) => +address.isNews },
  { name: 'address of a front page', weight: -1.5, strength: (_, address) => +address.isFront },
  {
    name: 'address of a list, shop, forum or account',
    weight: -2.3,
    strength: (_, address) => +(address.isService || address.isSearch),
  },

  // Text: an article is one long text in one place; a list, a shop and a service page have theirs in pieces.
  { name: 'much text in one place', weight: 1.39, strength: (facts) => scale(facts.bestMass, 900, 6000) },
  {
    name: 'the text stands together',
    weight: 0.53,
    strength: (facts) => ramp(facts.bestMass / (facts.proseMass + 1), 0.2, 0.9),
  },
  {
    name: 'most of the page is one text',
    weight: 0.94,
    strength: (facts) => ramp(facts.bestMass / (facts.textMass + 1), 0.1, 0.6),
  },
  { name: 'text in an article element', weight: 0.63, strength: (facts) => scale(facts.articleMass, 300, 4000) },
  {
    name: 'one article element with text',
    weight: 0.76,
    strength: (facts) => few(facts.number('articleWithProse'), 1),
  },
  // Cards of a list, or comments; a front page has dozens.
  { name: 'many article elements', weight: -0.22, strength: (facts) => scale(facts.number('article'), 3, 20) },
  { name: 'a part is called the text', weight: 0.61, strength: (facts) => few(facts.number('body'), 5) },
  // News quotes; shops and manuals do not.
  { name: 'people are quoted', weight: 0.94, strength: (facts) => scale(facts.number('quotation'), 0, 4) },
  {
    name: 'many short lines',
    weight: -0.74,
    strength: (facts) => ramp(facts.number('shortLine') / (facts.number('longParagraph') + 5), 1, 10),
  },

  // Headline: the line that repeats the page's title, and the date and author just under it.
  { name: 'no headline', weight: -1.07, strength: ({ headline }) => +(headline.mass === 0) },
  // More than a few are the dates of a list.
  { name: 'date under the headline', weight: 0.77, strength: ({ headline }) => few(headline.dates, 4) },
  { name: 'author under the headline', weight: 0.3, strength: ({ headline }) => few(headline.bylines, 8) },
  {
    name: 'no date anywhere',
    weight: -0.97,
    strength: (facts) => +(facts.number('date') === 0 && !facts.declared.hasPublishedTime),
  },
  { name: 'many authors', weight: -0.47, strength: (facts) => scale(facts.number('byline'), 4, 40) },

  // What stands around articles.
  { name: 'pictures with captions', weight: 0.54, strength: (facts) => +(facts.number('caption') > 0) },
  { name: 'links to its tags', weight: 0.74, strength: (facts) => +(facts.number('tagLink') > 0) },
  { name: 'links to share it', weight: 0.66, strength: (facts) => +(facts.number('shareLink') > 0) },

  // Shops, services, accounts and forums: things to buy, to fill in, to press and to answer.
  // By the paragraph: a long report on prices names some.
  {
    name: 'prices',
    weight: -0.37,
    strength: (facts) => scale(facts.number('price') / (facts.number('longParagraph') + 2), 0.5, 6),
  },
  {
    name: 'parts of a shop',
    weight: -1.1,
    strength: (facts) => scale(facts.number('shop') / (facts.number('longParagraph') + 2), 0.3, 5),
  },
  {
    name: 'parts of a forum',
    weight: -1.62,
    strength: (facts) => scale(facts.number('forum') / (facts.number('longParagraph') + 2), 0.5, 8),
  },
  { name: 'dated posts in a row', weight: -1.14, strength: (facts) => scale(facts.number('post'), 0, 12) },
  {
    name: 'more comments than text',
    weight: -0.38,
    strength: (facts) => ramp(facts.commentMass / (facts.proseMass + facts.commentMass + 1), 0.4, 0.9),
  },
  { name: 'password field', weight: -0.65, strength: (facts) => +(facts.number('password') > 0) },
  { name: 'fields to fill in', weight: -0.49, strength: (facts) => scale(facts.number('field'), 3, 15) },
  { name: 'choices to make', weight: -0.68, strength: (facts) => scale(facts.number('select'), 0, 4) },
  { name: 'many buttons', weight: -1.21, strength: (facts) => scale(facts.number('button'), 4, 30) },
];
