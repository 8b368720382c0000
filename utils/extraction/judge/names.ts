/**
 * Words that page authors everywhere (in English, mostly) put into classes and ids, by the kind of part they name. They
 * are matched as whole words (see `nameOf`).
 */
const GROUPS = {
  sharing:
    'share|shares|sharing|sharebar|sharethis|addthis|addtoany|social|socials|follow|followus|facebook|twitter|whatsapp',
  elsewhere:
    'related|relate|relateds|recommend|recommended|recommendation|recommendations|recirc|recirculation|readmore|more|morenews|' +
    'you may|youmay|also|alsoread|similar|teaser|teasers|card|cards|latest|recent|popular|trending|mostread|most|ranking|hot|next|previous|prev',
  offer:
    'newsletter|newsletters|subscribe|subscription|subscriber|signup|sign up|mailing|optin|promo|promos|promotion|promobox|cta|' +
    'call to action|donate|donation|login|log in|register|paywall|membership|app|download',
  comments: 'comment|comments|commentlist|disqus|respond|reply|replies|feedback|forum|discussion|review|reviews',
  navigation:
    'breadcrumb|breadcrumbs|pagination|pager|nav|navigation|menu|links|toc|table of contents|skip|toolbar|tool bar|header|footer|foot|masthead|topbar',
  advertising:
    'ad|ads|advert|adverts|advertisement|advertising|adsense|sponsor|sponsored|outbrain|taboola|dfp|adslot|anzeige|werbung|publicidad',
  notice:
    'cookie|cookies|consent|gdpr|popup|modal|overlay|toast|tooltip|lightbox|hidden|print|noprint|audio|player|tts|sr only|' +
    'visually hidden|screen reader text|copyright|disclaimer',
  side: 'sidebar|side|widget|widgets|aside|tags|tag|taglist|tagcloud|keywords|topics|category|categories|cat|infobox|box|factbox|module',
  author: 'author|authors|byline|bio|biography|profile|writer|reporter|contributor|avatar',
  details:
    'meta|info|date|time|timestamp|published|dateline|source|credit|credits|rating|ratings|vote|votes|poll|tool|tools|label|' +
    'kicker|eyebrow|views|counter|section|rubric',
  picture: 'caption|captions|photo|image|img|media|figure|gallery|slideshow|slider|carousel|video|embed|pic|picture',
  lead:
    'lead|lede|intro|summary|excerpt|standfirst|teaser text|deck|dek|subtitle|subheadline|sub title|abstract|description|desc|' +
    'sapo|chapo|preamble|ingress|subhead|strapline',
  body: 'body|content|text|entry|story|post|article|articlebody|paragraph|para|main|detail|richtext|prose|copy',
  headline: 'title|headline|heading|hed',
} as const;

export type NameGroup = keyof typeof GROUPS;

export const NAME_GROUPS = Object.keys(GROUPS) as NameGroup[];

/** The groups of each word, as bits. Names of two or three words are kept apart, in `PHRASES`. */
const SINGLE = new Map<string, number>();
const PHRASES: [string, number][] = [];

for (const [at, group] of NAME_GROUPS.entries()) {
  for (const word of GROUPS[group].split('|')) {
    if (word.includes(' ')) PHRASES.push([` ${word} `, 1 << at]);
    else SINGLE.set(word, (SINGLE.get(word) ?? 0) | (1 << at));
  }
}

const known = new Map<string, number>();

/** Returns the groups that a name (see `nameOf`) has words of, as bits in the order of `NAME_GROUPS`. */
export function groupsOf(name: string): number {
  if (name === '') return 0;
  let bits = known.get(name);
  if (bits !== undefined) return bits;
  bits = 0;
  for (const word of name.split(' ')) bits |= SINGLE.get(word) ?? 0;
  if (name.includes(' ')) for (const [phrase, bit] of PHRASES) if (` ${name} `.includes(phrase)) bits |= bit;
  known.set(name, bits);
  return bits;
}
