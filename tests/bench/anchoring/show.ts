import type { TrackedPage } from './tracked-page';

/** The body of a page without what would load or run; its styles are put into this document. */
export function bodyOf(html: string): HTMLElement {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  for (const one of parsed.querySelectorAll('script,iframe,frame,link,object,embed,video,audio,meta')) one.remove();
  for (const one of parsed.querySelectorAll('[src],[srcset],[poster]')) {
    for (const name of ['src', 'srcset', 'poster']) one.removeAttribute(name);
  }
  const styles = [...parsed.head.querySelectorAll('style')].map((style) => style.textContent).join('\n');
  document.head.replaceChildren(Object.assign(document.createElement('style'), { textContent: styles }));
  return document.adoptNode(parsed.body);
}

/** Puts a page in the place of the one that is shown. */
export const show = (page: TrackedPage): void => document.body.replaceWith(page.body);

/** Words of a page, to write something else with. */
export function wordsIn(page: TrackedPage): string[] {
  const words = page
    .texts()
    .slice(0, 400)
    .flatMap((text) => text.data.match(/[\p{L}\p{M}]+/gu) ?? []);
  return words.length > 0 ? words.map((word) => word.slice(0, 24)) : ['word'];
}
