import { plainText } from './plain-text';
import { isHeadStale } from './stale-head';

/** Names of what holds for every page of a site. */
const OF_SITE = new Set(['og:site_name', 'application-name', 'al:android:app_name', 'apple-mobile-web-app-title']);

/** The page's meta elements, by name or property in lower case; of a stale head only what names the site. */
export class MetaTags {
  readonly #values = new Map<string, string[]>();

  constructor(page: Document) {
    const isStale = isHeadStale(page);
    for (const meta of page.querySelectorAll('meta[content]')) {
      const content = plainText(meta.getAttribute('content') ?? '');
      if (content === '') continue;
      for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
        for (const key of (meta.getAttribute(attribute) ?? '').toLowerCase().split(/\s+/u)) {
          if (key !== '' && !(isStale && !OF_SITE.has(key)))
            this.#values.set(key, [...(this.#values.get(key) ?? []), content]);
        }
      }
    }
  }

  /** The first value of the first of these that the page has, with the name it was found under. */
  first(...keys: readonly string[]): Found | null {
    for (const key of keys) {
      const value = this.#values.get(key)?.[0];
      if (value !== undefined) return { value, origin: `meta ${key}` };
    }
    return null;
  }

  /** Every value of a name. */
  all(key: string): string[] {
    return this.#values.get(key) ?? [];
  }
}

/** A value with the place it was found at. */
export interface Found {
  value: string;
  /** E.g. `json-ld`, `meta og:title`, `h1`. */
  origin: string;
}
