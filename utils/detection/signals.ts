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
const STATIC = /(?:^|\s)page(?:-template\S*)?(?:$|\s)/i;

/** Added to the weights of what holds: what a page is that says nothing of itself. */
export const BIAS = -1.54;

export const SIGNALS: readonly Signal[] = [
  { name: 'structured data describes an article', weight: 1.05, strength: ({ declared }) => few(declared.articles, 3) },
  { name: 'structured data has a headline', weight: 0.76, strength: ({ declared }) => +declared.hasHeadline },
  { name: 'microdata marks an article', weight: 0.72, strength: ({ declared }) => +few(declared.articleItems, 4) },
  { name: 'publication time given', weight: 0.28, strength: ({ declared }) => +declared.hasPublishedTime },
  { name: 'marked as a single post', weight: 1.01, strength: ({ bodyClass }) => +SINGLE.test(bodyClass) },
  { name: 'marked as a list', weight: -1.2, strength: ({ bodyClass }) => +LIST.test(bodyClass) },
  { name: 'product in structured data', weight: -0.9, strength: ({ declared }) => +(declared.products > 0) },
  { name: 'discussion in structured data', weight: -0.64, strength: ({ declared }) => +(declared.discussions > 0) },
  { name: 'headline in the address', weight: 1.57, strength: (_, address) => ramp(address.slugWords, 2, 6) },
  { name: 'date in the address', weight: 1.02, strength: (_, address) => +address.hasDate },
  { name: 'number in the address', weight: 0.45, strength: (_, address) => +address.hasNumber },
  { name: 'file in the address', weight: 0.69, strength: (_, address) => +address.isFile },
  { name: 'address in a news section', weight: 1.4, strength: (_, address) => +address.isNews },
  { name: 'front page address', weight: -1.5, strength: (_, address) => +address.isFront },
  {
    name: 'address of a list, shop, forum or account',
    weight: -2.14,
    strength: (_, address) => +(address.isService || address.isSearch),
  },
  { name: 'much text in one place', weight: 1.37, strength: (facts) => scale(facts.bestMass, 900, 6000) },
  {
    name: 'text in one place',
    weight: 0.61,
    strength: (facts) => ramp(facts.bestMass / (facts.proseMass + 1), 0.2, 0.9),
  },
  { name: 'text in an article element', weight: 0.71, strength: (facts) => scale(facts.articleMass, 300, 4000) },
  { name: 'article body by its class', weight: 0.59, strength: (facts) => few(facts.bodies, 5) },
  { name: 'one article element with text', weight: 0.83, strength: (facts) => few(facts.articlesWithProse, 1) },
  { name: 'quotations', weight: 0.97, strength: (facts) => scale(facts.quotations, 0, 4) },
  { name: 'date under the headline', weight: 0.59, strength: ({ headline }) => few(headline.dates, 4) },
  { name: 'author under the headline', weight: 0.39, strength: ({ headline }) => few(headline.bylines, 8) },
  { name: 'no headline', weight: -1.09, strength: ({ headline }) => +(headline.mass === 0) },
  { name: 'captions', weight: 0.48, strength: (facts) => +(facts.captions > 0) },
  { name: 'tag links', weight: 0.77, strength: (facts) => +(facts.tagLinks > 0) },
  { name: 'share links', weight: 0.68, strength: (facts) => +(facts.shareLinks > 0) },
  {
    name: 'many short lines',
    weight: -0.82,
    strength: (facts) => ramp(facts.shortLines / (facts.longParagraphs + 5), 1, 10),
  },
  { name: 'repeated cards', weight: -0.08, strength: (facts) => scale(facts.cards, 2, 30) },
  { name: 'many bylines', weight: -0.46, strength: (facts) => scale(facts.bylines, 4, 40) },
  { name: 'many article elements', weight: -0.2, strength: (facts) => scale(facts.articles, 3, 20) },
  { name: 'prices', weight: -0.39, strength: (f) => scale(f.prices / (f.longParagraphs + 2), 0.5, 6) },
  { name: 'password field', weight: -0.66, strength: (facts) => +(facts.passwords > 0) },
  { name: 'form fields', weight: -0.56, strength: (facts) => scale(facts.fields, 3, 15) },
  { name: 'choices to make', weight: -0.82, strength: (facts) => scale(facts.selects, 0, 4) },
  { name: 'many buttons', weight: -1.23, strength: (facts) => scale(facts.buttons, 4, 30) },
  { name: 'dated posts in a row', weight: -1.13, strength: (facts) => scale(facts.posts, 0, 12) },
  {
    name: 'more comments than text',
    weight: -0.37,
    strength: (facts) => ramp(facts.commentMass / (facts.proseMass + facts.commentMass + 1), 0.4, 0.9),
  },
  { name: 'mostly one text', weight: 0.82, strength: (f) => ramp(f.bestMass / (f.textMass + 1), 0.1, 0.6) },
  {
    name: 'calls itself an article',
    weight: 1.01,
    strength: ({ declared }) =>
      +(declared.isArticle || declared.articles > 0 || declared.articleItems > 0 || declared.hasPublishedTime),
  },
  { name: 'parts of a shop', weight: -1.14, strength: (f) => scale(f.shopParts / (f.longParagraphs + 2), 0.3, 5) },
  { name: 'parts of a forum', weight: -1.62, strength: (f) => scale(f.forumParts / (f.longParagraphs + 2), 0.5, 8) },
  {
    name: 'no date anywhere',
    weight: -0.91,
    strength: ({ headline: h, declared: d, dates }) => +(h.dates === 0 && !d.hasPublishedTime && dates === 0),
  },
];
