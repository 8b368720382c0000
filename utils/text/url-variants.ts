/** Labels of a host name that choose a layout, not a site. */
const LAYOUT_LABEL = /^(?:www\d?|m|mobile|mobi|touch|wap|amp)$/;

/** Hosts that serve publishers' AMP pages under their own name, with the address in the path (AMP cache URL format). */
const AMP_CACHE_HOST = /(?:^|\.)(?:cdn\.ampproject\.org|bing-amp\.com|ampproject\.net)$/;
const AMP_VIEWER_HOST = /^(?:google|bing)\.[a-z.]{2,7}$/;
const AMP_CACHE_PATH = /^\/(?:[a-z]\/)?(s\/)?([^/]+\.[^/]+\/?.*)$/;
const AMP_VIEWER_PATH = /^\/amp\/(s\/)?([^/]+\.[^/]+\/?.*)$/;

/** Returns the publisher's address inside an AMP cache or AMP viewer address, or null when there is none. */
export function publisherOfAmpCache(url: URL): string | null {
  const host = hostWithoutLayout(url.hostname);
  const path = AMP_CACHE_HOST.test(host)
    ? AMP_CACHE_PATH.exec(url.pathname)
    : AMP_VIEWER_HOST.test(host)
      ? AMP_VIEWER_PATH.exec(url.pathname)
      : null;
  if (path === null) return null;
  const inner = `http${path[1] === undefined ? '' : 's'}://${path[2]}${url.search}`;
  if (!URL.canParse(inner)) return null;
  // A cache holds no pages of other caches, so a nested one is not a real address.
  const publisher = hostWithoutLayout(new URL(inner).hostname);
  return AMP_CACHE_HOST.test(publisher) || AMP_VIEWER_HOST.test(publisher) ? null : inner;
}

/** Removes the labels that choose a layout: `en.m.wikipedia.org` becomes `en.wikipedia.org`; `m.me` stays. */
export function hostWithoutLayout(hostname: string): string {
  const labels = hostname.replace(/\.+$/, '').split('.');
  // An IP address has no labels. The last two labels are the site's own name and never a layout.
  if (labels.every((label) => /^\d*$/.test(label)) || hostname.startsWith('[')) return hostname;
  return labels.filter((label, at) => at >= labels.length - 2 || !LAYOUT_LABEL.test(label)).join('.');
}

/**
 * Removes what asks for the AMP layout (`/amp/…`, `…/amp`, `….amp.html`), session ids and slashes at the end from a path,
 * and normalises its percent-encoding (RFC 3986 §6.2.2). Idempotent.
 */
export function pathWithoutLayout(path: string): string {
  let shorter = withPlainEncoding(path).replace(/;jsessionid=[^/;]*/gi, '');
  let before;
  do {
    before = shorter;
    shorter = shorter
      .replace(/\/+$/, '')
      .replace(/(.)\/amp(?:\.html?)?$/, '$1')
      .replace(/\.amp(?=\.html?$)|\.amp$/, '')
      .replace(/^\/amp(?=\/[^/])/, '');
  } while (shorter !== before);
  return shorter === '' ? '/' : shorter;
}

/** Whether a query parameter asks for the AMP layout. */
export function isAmpParameter(name: string, value: string): boolean {
  const lower = name.toLowerCase();
  if (lower === 'amp' || lower === 'isamp') return /^(?:|0|1|true|false|amp)$/i.test(value);
  return /^(?:output|outputtype|view|layout)$/.test(lower) && value.toLowerCase() === 'amp';
}

/** Decodes letters, digits and `-._~`, writes other codes in capitals, and encodes a stray `%`. */
function withPlainEncoding(path: string): string {
  return path.replace(/%([0-9a-f]{2})?/gi, (_all, hex: string | undefined) => {
    if (hex === undefined) return '%25';
    const plain = String.fromCharCode(Number.parseInt(hex, 16));
    return /[\w.~-]/.test(plain) ? plain : `%${hex.toUpperCase()}`;
  });
}
