import type { Step } from '../work';

const NEVER_TEXT =
  'script, style, template, link, meta, base, applet, canvas, noframes, dialog:not([open]), [hidden], ' +
  'svg, input, button, select, textarea, datalist, map, progress, meter';

const HIDING = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** Removes `noscript` elements; one beside a lazily loaded picture first gives it its address. */
function openNoscripts(body: HTMLElement): void {
  for (const noscript of body.querySelectorAll('noscript')) {
    const markup = noscript.firstElementChild ? noscript.innerHTML : (noscript.textContent ?? '');
    const source = /<img\b[^>]*?\bsrc\s*=\s*["']([^"']+)/i.exec(markup)?.[1];
    const before = noscript.previousElementSibling;
    const image = before?.tagName === 'IMG' ? before : before?.querySelector('img');
    if (source && image) image.setAttribute('data-src', source.replace(/&amp;/gu, '&'));
    noscript.remove();
  }
}

export const unseen: Step = {
  name: 'unseen',
  purpose: 'Remove what no reader sees or what is no text: scripts, styles, hidden elements, controls',
  run({ body }, record) {
    openNoscripts(body);
    for (const element of body.querySelectorAll(NEVER_TEXT)) {
      if (/^(?:BUTTON|DIALOG)$/u.test(element.tagName) || element.hasAttribute('hidden')) record('removed', element);
      element.remove();
    }
    for (const element of body.querySelectorAll('[style]')) {
      if (!HIDING.test(element.getAttribute('style') ?? '')) continue;
      record('removed', element);
      element.remove();
    }
    const comments = body.ownerDocument.createNodeIterator(body, NodeFilter.SHOW_COMMENT);
    for (let node = comments.nextNode(); node; node = comments.nextNode()) (node as Comment).remove();
  },
};
