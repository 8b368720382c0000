import { plainText } from './plain-text';
import { isHeadStale } from './stale-head';

/** Names whose values hold for every page of a site. */
const OF_SITE = new Set(['og:site_name', 'application-name', 'al:android:app_name', 'apple-mobile-web-app-title']);

/** The page's meta values by lower-case name or property. A stale head (`isHeadStale`) gives only those of the site. */
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

  /** Returns the first value of the first of these names that the page has. */
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

/** A value and where it was found. */
export interface Found {
  value: string;
  /** E.g. `json-ld`, `meta og:title`, `h1`. */
  origin: string;
}
