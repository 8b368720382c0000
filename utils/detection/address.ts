/** What an address says about the page behind it. */
export interface Address {
  /** The front of a site, or of its edition in one language. */
  isFront: boolean;
  /** Words in the last part of the path, which is often the headline. */
  slugWords: number;
  /** A year and a month in the path. */
  hasDate: boolean;
  /** A number of four or more digits that is not a year. */
  hasNumber: boolean;
  /** The last part has the extension of a page (`.html`, `.php` and the like). */
  isFile: boolean;
  /** Some part of the path names lists, shops, forums, accounts or help. */
  isService: boolean;
  /** Some part of the path names a section for articles. */
  isNews: boolean;
  isSearch: boolean;
}

/**
 * Stems of path segments in lower case. Each pattern here runs once per address, so that a browser interprets it: a second
 * use would have it compiled, which takes longer.
 */
const SERVICE =
  /\/(?:tag|topic|categor|author|page|search|log-?in|sign-?(?:in|up)|regist|account|user|cart|shop|store|product|collection|service|contact|about|faq|help|support|forum|thread|viewtopic|board|discuss|question|community|docs?(?=[/.]|$)|wiki)\w*(?:\.\w+)?(?:\/|$)/;
const NEWS = /\/(?:news|arti[ck]|notici|stor(?:y|ies)|blog|post|opinion|politi|world|sport|business)\w*\/./;
const EDITION = /^(?:[a-z]{2}(?:[-_]\w{2,4})?|(?:index|home|default)(?:\.\w+)?)$/;

/** Reads the shape of an address. One that cannot be parsed sets no flag. */
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
