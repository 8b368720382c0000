/** What an address says of the page behind it. */
export interface Address {
  /** The front of a site, or of its edition in one language. */
  isFront: boolean;
  /** Words in the last part of the path: a headline written as an address has several. */
  slugWords: number;
  /** A year and a month in the path. */
  hasDate: boolean;
  /** A number of four digits or more that is no year. */
  hasNumber: boolean;
  /** The last part ends like a file. */
  isFile: boolean;
  /** A part of the path names lists, shops, forums, accounts or help. */
  isService: boolean;
  /** A part of the path names a section for articles. */
  isNews: boolean;
  isSearch: boolean;
}

/**
 * Parts of a path in lower case, by their stem. Each pattern here is run once for an address: a browser interprets it
 * then, and compiles it, which takes longer, when it is used again.
 */
const SERVICE =
  /\/(?:tag|topic|categor|author|page|search|log-?in|sign-?(?:in|up)|regist|account|user|cart|shop|store|product|collection|service|contact|about|faq|help|support|forum|thread|viewtopic|board|discuss|question|community|docs?(?=[/.]|$)|wiki)\w*(?:\.\w+)?(?:\/|$)/;
const NEWS = /\/(?:news|arti[ck]|notici|stor(?:y|ies)|blog|post|opinion|politi|world|sport|business)\w*\/./;
const EDITION = /^(?:[a-z]{2}(?:[-_]\w{2,4})?|(?:index|home|default)(?:\.\w+)?)$/;

/** Reads the shape of an address; one that cannot be parsed says nothing. */
export function readAddress(url: string): Address {
  const { pathname, search } = URL.canParse(url) ? new URL(url.toLowerCase()) : { pathname: '/-', search: '' };
  const parts = pathname.split('/').filter((part) => part !== '');
  const last = parts.at(-1) ?? '';
  const slug = last.replace(/\.\w{2,5}$/, '');
  return {
    isFront: search === '' && (parts.length === 0 || (parts.length === 1 && EDITION.test(last))),
    slugWords: slug.split(/[-_+]|%20/).filter((word) => /\D/.test(word)).length,
    hasDate: /\/(?:19|20)\d\d[-/_.]?(?:[01]?\d|[a-z]{3})(?:[-/_.]|\d\d)/.test(pathname),
    hasNumber: /(?:^|\D)(?!(?:19|20)\d\d(?:\D|$))\d{4,}/.test(pathname + search),
    isFile: /\.(?:s?html?|php|aspx?|jsp|ece|cms)$/.test(last),
    isService: SERVICE.test(pathname),
    isNews: NEWS.test(pathname),
    isSearch: /[?&](?:q|s|query|search|keywords?|wd)=/.test(search),
  };
}
