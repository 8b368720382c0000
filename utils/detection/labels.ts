/** What an element can be called by its class and id, in the order of the groups of `WORD`. */
const LABELS = ['aside', 'comment', 'byline', 'price', 'shop', 'forum', 'caption'] as const;

export type Label = (typeof LABELS)[number] | 'body';

/** A word of a class or id, at its beginning or behind a space, `-` or `_`. One scan finds all: there are hundreds a page. */
const WORD = new RegExp(
  `(?:^|[\\s_-])(?=${[
    '(?:foot(?:er)?|side-?bar|related|recommend|promo|newsletter|cookie|consent|modal|popup|breadcrumb|menu|nav|disclaimer|copyright|banner)\\w*(?:$|\\s|[_-](?:list|box|section|wrap|area|con|inner|widget|block|text|\\d))',
    '(?:comment(?:s|list)?|disqus|respond|repl(?:y|ies))(?:$|[\\s_-])',
    'by-?line|author|writer|reporter|credit|autor',
    'price',
    '(?:add-?to-?)?(?:cart|basket|bag)|sku|buy|wishlist|checkout|product',
    'thread|topic|forum|postbit|bbs|message-?(?:body|user)|post-?(?:count|author|\\d)|signature|vote|answer',
    '(?:wp-)?caption|legend',
  ]
    .map((words) => `(${words})`)
    .join('|')})`,
  'gi',
);

const BODY = /(?:article|story|post|entry|news)[-_]{0,2}(?:body|content|text|main|detail|copy|inner)/i;

function read(name: string): Label[] {
  const labels = new Set<Label>();
  for (const [, ...groups] of name.matchAll(WORD)) {
    const label = LABELS[groups.findIndex((group) => group !== undefined)];
    if (label !== undefined) labels.add(label);
  }
  if (BODY.test(name)) labels.add('body');
  return [...labels];
}

/** Names read before: pages repeat theirs. */
const known = new Map<string, readonly Label[]>();
const KNOWN_LIMIT = 5000;

/** What a class or id calls its element. */
export function labelsOf(name: string): readonly Label[] {
  let labels = known.get(name);
  if (labels === undefined) {
    labels = read(name);
    if (known.size < KNOWN_LIMIT) known.set(name, labels);
  }
  return labels;
}
