/** Space between two notes, in CSS pixels. */
const GAP = 12;

/**
 * Puts each note at the height of its first mark, or below the note above if that one is in the way. Does nothing if the
 * notes are below the text.
 */
export function alignNotes(list: HTMLElement, text: HTMLElement): void {
  const notes = [...list.querySelectorAll<HTMLElement>(':scope > li')];
  const isBeside = getComputedStyle(list).getPropertyValue('--beside').trim() === '1';
  const margins = isBeside ? marginsOf(notes, list, text) : [];
  for (const [index, note] of notes.entries()) note.style.marginTop = isBeside ? `${margins[index]}px` : '';
}

/** Reads all positions before any is written. Alternating would make the browser lay out the page once per note. */
function marginsOf(notes: readonly HTMLElement[], list: HTMLElement, text: HTMLElement): number[] {
  const marks = new Map<string | undefined, HTMLElement>();
  for (const mark of text.querySelectorAll<HTMLElement>('mark[data-mark]')) {
    if (!marks.has(mark.dataset.mark)) marks.set(mark.dataset.mark, mark);
  }
  const top = list.getBoundingClientRect().top;
  let bottom = 0;
  return notes.map((note) => {
    const mark = marks.get(note.dataset.annotation);
    const wanted = mark ? mark.getBoundingClientRect().top - top : 0;
    const margin = Math.max(bottom === 0 ? 0 : GAP, wanted - bottom);
    bottom += margin + note.offsetHeight;
    return margin;
  });
}
