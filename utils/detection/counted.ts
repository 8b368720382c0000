/** What is only counted. Finding elements is left to the browser: a walk over all of them takes many times as long. */
const COUNTED = {
  article: 'article',
  button: 'button',
  select: 'select',
  password: 'input[type=password]',
  /** What a visitor fills in. */
  field: 'input:not([type=hidden],[type=submit],[type=button],[type=search],[type=image])',
  caption: 'figcaption,[class*=caption]',
  shop: '[class*=cart],[class*=basket],[class*=wishlist],[class*=checkout],[class*=product]',
  forum: '[class*=thread],[class*=topic],[class*=forum],[class*=postbit],[class*=answer],[class*=vote]',
} as const;

export type Counted = keyof typeof COUNTED;

/** How often something of the table stands in a document. */
export const countOf = (document: Document, what: Counted): number => document.querySelectorAll(COUNTED[what]).length;
