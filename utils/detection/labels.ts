/** What the class and id of an element call it: bits of `readLabel`. */
export const LABEL = {
  aside: 1,
  comment: 2,
  body: 4,
  byline: 8,
  price: 16,
  shop: 32,
  forum: 64,
  caption: 128,
} as const;

/** A word of a class or id: at its beginning or behind a space, `-` or `_`. */
const starts = (words: string): RegExp => new RegExp(`(?:^|[\\s_-])(?:${words})`, 'i');

const PATTERNS: readonly (readonly [bit: number, pattern: RegExp])[] = [
  [
    LABEL.aside,
    starts(
      '(?:foot(?:er)?|side-?bar|related|recommend\\w*|promo\\w*|newsletter|cookies?|consent|gdpr|modal|popup|breadcrumbs?|menu|nav(?:bar|igation)?|disclaimer|copyright|advert\\w*|banner)(?:$|\\s|[_-](?:list|box|section|wrap|area|con|inner|widget|block|text|\\d))',
    ),
  ],
  [LABEL.comment, starts('(?:comment(?:s|list)?|disqus\\w*|respond|repl(?:y|ies))(?:$|[\\s_-])')],
  [
    LABEL.body,
    /(?:article|story|post|entry|news|artikel|noticia)[-_]{0,2}(?:body|content|text|main|detail|copy|inner)/i,
  ],
  [LABEL.byline, starts('by-?line|author|writer|reporter|dateline|credit|autor|auteur')],
  [LABEL.price, starts('price')],
  [LABEL.shop, starts('(?:add-?to-?)?(?:cart|basket|bag)|sku|buy|wishlist|checkout|product')],
  [
    LABEL.forum,
    starts(
      'thread|topic|forum|postbit|bbs|message-?(?:body|user|cell)|post-?(?:count|number|author|\\d)|signature|(?:up)?vote|answer',
    ),
  ],
  [LABEL.caption, starts('caption|wp-caption|legend|photo-credit')],
];

/** Labels read before: pages repeat theirs, and so do the pages of a site. */
const known = new Map<string, number>();
const KNOWN_LIMIT = 5000;

/** Bits of what a class or id says; 0 when it says nothing. */
export function readLabel(label: string): number {
  let bits = known.get(label);
  if (bits !== undefined) return bits;
  bits = 0;
  for (const [bit, pattern] of PATTERNS) if (pattern.test(label)) bits |= bit;
  if (known.size < KNOWN_LIMIT) known.set(label, bits);
  return bits;
}
