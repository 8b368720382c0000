import DOMPurify, { type Config } from 'dompurify';
import { decoded } from './dom';

/** What an article may consist of. Everything that runs, asks for input, styles or loads by itself is left out. */
const TAGS =
  'a abbr article aside b bdi bdo blockquote br caption cite code col colgroup data dd del details dfn div dl dt em figcaption ' +
  'figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p picture pre q rp rt ruby s samp section small source span strong sub ' +
  'summary sup table tbody td tfoot th thead time tr u ul var wbr ' +
  'math maction menclose merror mfenced mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms mspace ' +
  'msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover semantics';
const ATTRIBUTES =
  'alt cite colspan datetime dir href id lang rowspan scope span src start title type value width height display mathvariant ' +
  'reversed headers abbr hreflang';

const CAPTURE: Config = {
  ALLOWED_TAGS: TAGS.split(' '),
  ALLOWED_ATTR: ATTRIBUTES.split(' '),
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  ALLOWED_URI_REGEXP: /^(?:https?:|mailto:|#)/iu,
  SANITIZE_NAMED_PROPS: true,
  KEEP_CONTENT: true,
};

/** Attributes through which a page that is only looked at would reach the network. */
const LOADING = ['src', 'srcset', 'poster', 'background', 'ping'];

/** HTML of an article fit to be stored: no scripts, handlers, styles, forms or frames, and only web addresses. */
export function sanitiseForStorage(content: Element): string {
  const fragment = DOMPurify.sanitize(content, { ...CAPTURE, RETURN_DOM_FRAGMENT: true });
  joinLinks(fragment);
  const holder = content.ownerDocument.createElement('div');
  holder.append(fragment);
  return holder.innerHTML;
}

/** What names are given before them, so that no element takes the place of one that a page of ours looks for. */
const PREFIX = /^(?:user-content-)+/u;

/** Links within the text lead to the names that the places have now; without a place, they are none. */
function joinLinks(fragment: DocumentFragment): void {
  const places = new Map([...fragment.querySelectorAll('[id]')].map(({ id }) => [id.replace(PREFIX, ''), id]));
  for (const link of fragment.querySelectorAll('a[href^="#"]')) {
    const place = places.get(decoded((link.getAttribute('href') ?? '').slice(1)).replace(PREFIX, ''));
    if (place === undefined) link.removeAttribute('href');
    else link.setAttribute('href', `#${place}`);
  }
}

/**
 * Stored HTML as nodes for an extension page. Cleaned again, because what is stored may come from a backup or an older
 * version; and nothing in it loads: a picture becomes a link that names it, with its address.
 */
export function sanitiseForDisplay(html: string): DocumentFragment {
  const fragment = DOMPurify.sanitize(html, { ...CAPTURE, RETURN_DOM_FRAGMENT: true });
  joinLinks(fragment);
  for (const picture of fragment.querySelectorAll('picture')) picture.replaceWith(...picture.querySelectorAll('img'));
  for (const image of fragment.querySelectorAll('img')) image.replaceWith(pictureLink(image));
  for (const element of fragment.querySelectorAll(LOADING.map((name) => `[${name}]`).join())) {
    for (const name of LOADING) element.removeAttribute(name);
  }
  for (const link of fragment.querySelectorAll('a[href]')) {
    link.setAttribute('rel', 'noopener noreferrer nofollow');
    if (!link.getAttribute('href')?.startsWith('#')) link.setAttribute('target', '_blank');
  }
  return fragment;
}

function pictureLink(image: HTMLImageElement): Element {
  const document = image.ownerDocument;
  const source = image.getAttribute('src');
  const label = image.alt.trim();
  const element = document.createElement(source && !image.closest('a') ? 'a' : 'span');
  element.textContent = label === '' ? 'Image' : `Image: ${label}`;
  element.setAttribute('data-image', '');
  if (source && element.tagName === 'A') element.setAttribute('href', source);
  return element;
}
