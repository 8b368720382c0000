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

const named = (label: string, words: string): number =>
  +new RegExp(`(?:^|\\s)(?:${words})(?:$|[\\s_-])`, 'i').test(label);

/** Added to the weights of what holds: what a page is that says nothing of itself. */
export const BIAS = -1.96;

export const SIGNALS: readonly Signal[] = [
  // What the page says of itself. Precise where it is given; many pages give nothing, and many give `article` for all.
  {
    name: 'Open Graph calls it an article',
    weight: 1.03,
    strength: ({ declared }) => +/article|news|blogpost|story/.test(declared.ogType),
  },
  {
    name: 'Open Graph article undated',
    weight: -0.1,
    strength: ({ declared }) => +(/article/.test(declared.ogType) && !declared.hasPublishedTime),
  },
  { name: 'structured data describes an article', weight: 0.96, strength: ({ declared }) => few(declared.articles, 3) },
  {
    name: 'structured data describes a news article',
    weight: 0.18,
    strength: ({ declared }) => few(declared.newsArticles, 3),
  },
  { name: 'structured data has a headline', weight: 0.64, strength: ({ declared }) => +declared.hasHeadline },
  { name: 'microdata marks an article', weight: 0.67, strength: ({ declared }) => few(declared.articleItems, 3) },
  { name: 'microdata marks the body', weight: 0.62, strength: ({ declared }) => few(declared.bodyItems, 2) },
  { name: 'publication time given', weight: 0.73, strength: ({ declared }) => +declared.hasPublishedTime },
  { name: 'author given', weight: 0.14, strength: ({ declared }) => +declared.hasAuthor },
  { name: 'section or tags given', weight: 0.41, strength: ({ declared }) => +declared.hasDetails },
  { name: 'AMP version', weight: 0.34, strength: ({ declared }) => +declared.hasAmp },
  {
    name: 'marked as a single post',
    weight: 0.97,
    strength: ({ bodyClass }) => named(bodyClass, 'single|article|story|post|detail'),
  },
  {
    name: 'marked as a list',
    weight: -1.21,
    strength: ({ bodyClass }) => named(bodyClass, 'home|archive|category|front|search|blog|index|listing|product|shop'),
  },
  { name: 'product in structured data', weight: -0.75, strength: ({ declared }) => +(declared.products > 0) },
  { name: 'discussion in structured data', weight: -0.67, strength: ({ declared }) => +(declared.discussions > 0) },
  // Address
  { name: 'headline in the address', weight: 1.49, strength: (_, address) => ramp(address.slugWords, 2, 6) },
  { name: 'date in the address', weight: 0.9, strength: (_, address) => +address.hasDate },
  { name: 'number in the address', weight: 0.8, strength: (_, address) => +address.hasNumber },
  { name: 'file in the address', weight: 0.55, strength: (_, address) => +address.isFile },
  { name: 'address in a news section', weight: 1.43, strength: (_, address) => +address.isNews },
  { name: 'front page address', weight: -1.5, strength: (_, address) => +address.isFront },
  { name: 'address of a list, shop, forum or account', weight: -1.97, strength: (_, address) => +address.isService },
  { name: 'search address', weight: -0.15, strength: (_, address) => +address.isSearch },
  // Text
  { name: 'running text', weight: 0.83, strength: (facts) => scale(facts.bestWideMass, 400, 6000) },
  { name: 'much text in one place', weight: 1.61, strength: (facts) => scale(facts.bestMass, 900, 6000) },
  { name: 'some text in one place', weight: 0.1, strength: (facts) => scale(facts.bestMass, 150, 900) },
  {
    name: 'text in one place',
    weight: 0.36,
    strength: (facts) => ramp(facts.bestMass / (facts.proseMass + 1), 0.2, 0.9),
  },
  { name: 'text in an article element', weight: 0.67, strength: (facts) => scale(facts.articleMass, 300, 4000) },
  { name: 'article body by its class', weight: 0.55, strength: (facts) => few(facts.bodies, 5) },
  { name: 'one article element with text', weight: 0.63, strength: (facts) => few(facts.articlesWithProse, 1) },
  { name: 'several paragraphs', weight: 0.05, strength: (facts) => scale(facts.longParagraphs, 0, 12) },
  { name: 'quotations', weight: 0.96, strength: (facts) => scale(facts.quotations, 0, 4) },
  { name: 'dateline', weight: 0.51, strength: (facts) => +(facts.datelines > 0) },
  // Headline
  { name: 'headline', weight: 0.26, strength: ({ headline }) => (headline.isLink ? 0 : ramp(headline.mass, 12, 50)) },
  { name: 'date under the headline', weight: 0.48, strength: ({ headline }) => few(headline.dates, 4) },
  { name: 'author under the headline', weight: 0.65, strength: ({ headline }) => few(headline.bylines, 8) },
  { name: 'no headline', weight: -0.81, strength: ({ headline }) => +(headline.mass === 0) },
  // Around
  { name: 'captions', weight: 0.28, strength: (facts) => +(facts.captions > 0) },
  { name: 'tag links', weight: 0.8, strength: (facts) => +(facts.tagLinks > 0) },
  { name: 'author link', weight: 0.16, strength: (facts) => +(facts.authorLinks > 0) },
  { name: 'share links', weight: 0.45, strength: (facts) => +(facts.shareLinks > 0) },
  { name: 'comments', weight: 0.35, strength: (facts) => +(facts.comments > 0) },
  { name: 'author named', weight: 0.3, strength: (facts) => few(facts.bylines, 6) },
  { name: 'comment box', weight: 0.3, strength: (facts) => +(facts.textareas > 0) },
  // Lists
  {
    name: 'many short lines',
    weight: -0.63,
    strength: (facts) => ramp(facts.shortLines / (facts.longParagraphs + 5), 1, 10),
  },
  { name: 'repeated cards', weight: -0.25, strength: (facts) => scale(facts.cards, 2, 30) },
  { name: 'texts cut off', weight: -0.14, strength: (facts) => scale(facts.cutOff, 0, 6) },
  { name: 'many dates', weight: -0.32, strength: (facts) => scale(facts.dates, 4, 40) },
  { name: 'many bylines', weight: -0.24, strength: (facts) => scale(facts.bylines, 4, 40) },
  { name: 'many article elements', weight: -0.15, strength: (facts) => scale(facts.articles, 3, 20) },
  { name: 'page numbers', weight: -0.15, strength: (facts) => +(facts.pagers > 0) },
  { name: 'many sections', weight: -0.24, strength: (facts) => scale(facts.sections, 3, 20) },
  { name: 'many pictures', weight: -0.14, strength: (facts) => scale(facts.images, 10, 80) },
  // Shops, forums, services
  { name: 'prices', weight: -0.44, strength: (facts) => scale(facts.prices, 0, 8) },
  { name: 'price tags', weight: -0.94, strength: (facts) => scale(facts.priceTags, 0, 8) },
  { name: 'shop parts', weight: -0.79, strength: (facts) => scale(facts.shopParts, 1, 20) },
  { name: 'password field', weight: -0.54, strength: (facts) => +(facts.passwords > 0) },
  { name: 'form fields', weight: -0.62, strength: (facts) => scale(facts.fields, 3, 15) },
  { name: 'choices to make', weight: -0.73, strength: (facts) => scale(facts.selects, 0, 4) },
  { name: 'many buttons', weight: -1.14, strength: (facts) => scale(facts.buttons, 4, 30) },
  { name: 'forum parts', weight: -1.37, strength: (facts) => scale(facts.forumParts, 1, 20) },
  { name: 'dated posts in a row', weight: -0.85, strength: (facts) => scale(facts.posts, 0, 12) },
  {
    name: 'more comments than text',
    weight: -0.74,
    strength: (facts) => ramp(facts.commentMass / (facts.proseMass + facts.commentMass + 1), 0.4, 0.9),
  },
  { name: 'code', weight: -0.45, strength: (facts) => scale(facts.code, 1, 20) },
];
