import { plainLine } from './escape';

/** UTF-8 bytes of a name without its extension: with a number and an extension it stays below the 255 of Linux and macOS. */
const LONGEST_NAME = 180;

/** Refused by Windows, or with a meaning in links of note-taking programs. */
const FORBIDDEN = /[<>:"/\\|?*#^[\]%]/g;
/** Names of devices on Windows, with any extension. */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)/i;

/**
 * A file name from a title, safe on Windows, macOS and Linux, with the letters of its language. `taken` holds the names
 * already given, in any case of letters; the new one is added. `extension` is without a dot.
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
  // NFC: macOS and Linux would else show two files of one name.
  const spaced = plainLine(title.normalize('NFC').replace(FORBIDDEN, ' '));
  const name = trimmed(cut(trimmed(spaced)));
  if (name === '') return 'article';
  return DEVICE.test(name) ? `_${name}` : name;
}

/** Windows drops dots and spaces at the end; a dot in front hides a file, a dash there is read as an option. */
function trimmed(name: string): string {
  return name.replace(/^[\s.~-]+|[\s.]+$/gu, '');
}

/** As many whole graphemes as fit. */
function cut(name: string): string {
  const encoder = new TextEncoder();
  let size = 0;
  for (const { segment, index } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(name)) {
    size += encoder.encode(segment).length;
    if (size > LONGEST_NAME) return name.slice(0, index);
  }
  return name;
}
