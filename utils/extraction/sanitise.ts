import DOMPurify, { type Config } from 'dompurify';
import { decoded } from './dom';

/** Elements an article may have. Not listed: what runs scripts, takes input, styles or embeds another document. */
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

/** Attributes that make the browser load something when the article is only displayed. */
const LOADING = ['src', 'srcset', 'poster', 'background', 'ping'];

/** Returns the HTML to store: no scripts, handlers, styles, forms or frames, and only `http(s):`, `mailto:` and `#` links. */
export function sanitiseForStorage(content: Element): string {
  const fragment = DOMPurify.sanitize(content, { ...CAPTURE, RETURN_DOM_FRAGMENT: true });
  joinLinks(fragment);
  const holder = content.ownerDocument.createElement('div');
  holder.append(fragment);
  return holder.innerHTML;
}

/** The prefix DOMPurify adds to ids, so that an article's element cannot stand in for one of our pages' own. */
const PREFIX = /^(?:user-content-)+/u;

/** Points links within the text at the prefixed ids; removes the `href` of those without a target. */
function joinLinks(fragment: DocumentFragment): void {
  const places = new Map([...fragment.querySelectorAll('[id]')].map(({ id }) => [id.replace(PREFIX, ''), id]));
  for (const link of fragment.querySelectorAll('a[href^="#"]')) {
    const place = places.get(decoded((link.getAttribute('href') ?? '').slice(1)).replace(PREFIX, ''));
    if (place === undefined) link.removeAttribute('href');
    else link.setAttribute('href', `#${place}`);
  }
}

/**
 * Turns stored HTML into nodes for an extension page. It is cleaned again, because it may come from a backup or an older
 * version. Nothing in it loads: a picture becomes a link with its description.
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
