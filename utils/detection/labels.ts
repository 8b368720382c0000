/** What an element can be called by its class and id. */
export type Label = 'aside' | 'comment' | 'body' | 'byline' | 'price' | 'shop' | 'forum' | 'caption';

/** A word of a class or id: at its beginning or behind a space, `-` or `_`. */
const starts = (words: string): RegExp => new RegExp(`(?:^|[\\s_-])(?:${words})`, 'i');

const PATTERNS: readonly (readonly [label: Label, pattern: RegExp])[] = [
  [
    'aside',
    starts(
      '(?:foot(?:er)?|side-?bar|related|recommend|promo|newsletter|cookie|consent|modal|popup|breadcrumb|menu|nav|disclaimer|copyright|banner)\\w*(?:$|\\s|[_-](?:list|box|section|wrap|area|con|inner|widget|block|text|\\d))',
    ),
  ],
  ['comment', starts('(?:comment(?:s|list)?|disqus|respond|repl(?:y|ies))(?:$|[\\s_-])')],
  ['body', /(?:article|story|post|entry|news)[-_]{0,2}(?:body|content|text|main|detail|copy|inner)/i],
  ['byline', starts('by-?line|author|writer|reporter|credit|autor')],
  ['price', starts('price')],
  ['shop', starts('(?:add-?to-?)?(?:cart|basket|bag)|sku|buy|wishlist|checkout|product')],
  [
    'forum',
    starts('thread|topic|forum|postbit|bbs|message-?(?:body|user)|post-?(?:count|author|\\d)|signature|vote|answer'),
  ],
  ['caption', starts('(?:wp-)?caption|legend')],
];

/** Names read before: pages repeat theirs. */
const known = new Map<string, readonly Label[]>();
const KNOWN_LIMIT = 5000;

/** What a class or id calls its element. */
export function labelsOf(name: string): readonly Label[] {
  let labels = known.get(name);
  if (labels === undefined) {
    labels = PATTERNS.flatMap(([label, pattern]) => (pattern.test(name) ? label : []));
    if (known.size < KNOWN_LIMIT) known.set(name, labels);
  }
  return labels;
}
