/** A stretch of canonical text, with the gaps before its units. */
export interface Stretch {
  codes: Uint16Array;
  gaps: Uint8Array;
  start: number;
  end: number;
}

/** Returns the text of a stretch with a space for each gap. */
export function spaced({ codes, gaps, start, end }: Stretch): string {
  let text = '';
  for (let at = start; at < end; at++) {
    text += `${at > start && gaps[at] !== 0 ? ' ' : ''}${String.fromCharCode(codes[at] as number)}`;
  }
  return text;
}
