import { plainLine } from './escape';

/** In UTF-8 bytes, without the extension: leaves room for a number and an extension below the 255 of Linux and macOS. */
const LONGEST_NAME = 180;

/** Characters that Windows refuses, or that mean something in the links of note-taking programs. */
const FORBIDDEN = /[<>:"/\\|?*#^[\]%]/g;
/** Device names of Windows, which it refuses with any extension. */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)/i;

/**
 * Makes a file name of a title, safe on Windows, macOS and Linux, in the letters of its language. `taken` holds the names
 * already given, in lower case; the new one is added. `extension` is without a dot.
 */
export function fileName(title: string, extension: string, taken: Set<string> = new Set()): string {
  const base = safeName(title);
  for (let count = 1; ; count++) {
    const name = `${base}${count === 1 ? '' : ` ${count}`}.${extension}`;
    const key = name.toLowerCase();
    if (taken.has(key)) continue;
    taken.add(key);
    return name;
  }
}

function safeName(title: string): string {
  // NFC, or two files could look alike: some file systems tell NFC from NFD.
  const spaced = plainLine(title.normalize('NFC').replace(FORBIDDEN, ' '));
  const name = trimmed(cut(trimmed(spaced)));
  if (name === '') return 'article';
  return DEVICE.test(name) ? `_${name}` : name;
}

/** Windows drops dots and spaces at the end. A dot in front hides a file, and a dash reads as an option. */
function trimmed(name: string): string {
  return name.replace(/^[\s.~-]+|[\s.]+$/gu, '');
}

/** Cuts to `LONGEST_NAME` between graphemes. */
function cut(name: string): string {
  const encoder = new TextEncoder();
  let size = 0;
  for (const { segment, index } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(name)) {
    size += encoder.encode(segment).length;
    if (size > LONGEST_NAME) return name.slice(0, index);
  }
  return name;
}
