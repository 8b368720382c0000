/** Space between two notes, in CSS pixels. */
const GAP = 12;

/**
 * Puts each note of a list at the height of its first mark, pushed down where the note above it reaches further. Does
 * nothing where the notes stand below the text.
 */
export function alignNotes(list: HTMLElement, text: HTMLElement): void {
  const isBeside = getComputedStyle(list).getPropertyValue('--beside').trim() === '1';
  const top = list.getBoundingClientRect().top;
  let bottom = 0;
  for (const note of list.querySelectorAll<HTMLElement>(':scope > li')) {
    const id = note.dataset.annotation ?? '';
    const mark = isBeside ? text.querySelector(`mark[data-mark="${CSS.escape(id)}"]`) : null;
    const wanted = mark ? mark.getBoundingClientRect().top - top : 0;
    const margin = Math.max(bottom === 0 ? 0 : GAP, wanted - bottom);
    note.style.marginTop = isBeside ? `${margin}px` : '';
    bottom += margin + note.offsetHeight;
  }
}
