/** A stretch of canonical text, with what stood before each of its units. */
export interface Stretch {
  codes: Uint16Array;
  gaps: Uint8Array;
  start: number;
  end: number;
}

/** The stretch with a space wherever there was a gap. */
export function spaced({ codes, gaps, start, end }: Stretch): string {
  let text = '';
  for (let at = start; at < end; at++) {
    text += `${at > start && gaps[at] !== 0 ? ' ' : ''}${String.fromCharCode(codes[at] as number)}`;
  }
  return text;
}
