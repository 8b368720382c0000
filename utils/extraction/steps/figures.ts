import { isBlock, massOf, renameElement, squash } from '../dom';
import type { Step } from '../work';

/** Largest caption, see `massOf`. */
const CAPTION = 400;

/** Finds the outermost element around a picture that holds only it and a short text. */
function frameOf(image: Element): Element | null {
  let frame: Element | null = null;
  for (let node = image.parentElement; node && node.tagName !== 'BODY'; node = node.parentElement) {
    if (node.getElementsByTagName('img').length > 1 || node.querySelector('h1, h2, h3, figure, pre, ul, ol')) break;
    const text = squash(node.textContent);
    if (massOf(text) > CAPTION) break;
    if (text !== '') frame = node;
  }
  return frame;
}

/** Finds the block with all text of the frame; null where it comes before the picture or is mostly a link. */
function captionIn(frame: Element, image: Element): Element | null {
  const whole = squash(frame.textContent);
  let caption: Element | null = null;
  for (const element of frame.querySelectorAll('*')) {
    if (squash(element.textContent) === whole && isBlock(element) && !element.contains(image)) caption = element;
  }
  if (!caption || (image.compareDocumentPosition(caption) & Node.DOCUMENT_POSITION_FOLLOWING) === 0) return null;
  const linked = [...frame.querySelectorAll('a')].reduce((sum, link) => sum + squash(link.textContent).length, 0);
  return linked > whole.length * 0.3 ? null : caption;
}

export const figures: Step = {
  name: 'figures',
  purpose: 'Make a figure of a picture with one short text below it, whatever they are made of',
  run({ body }, record) {
    for (const image of body.querySelectorAll('img')) {
      if (image.closest('figure, header, a, li, button')) continue;
      const frame = frameOf(image);
      const caption = frame ? captionIn(frame, image) : null;
      if (!frame || !caption || /^(?:TD|TH|TR|TBODY|A|SPAN)$/u.test(frame.tagName)) continue;
      const figure = renameElement(frame, 'figure');
      const line = figure.ownerDocument.createElement('figcaption');
      line.append(...caption.childNodes);
      figure.replaceChildren(image, line);
      record('kept', figure);
    }
  },
};
