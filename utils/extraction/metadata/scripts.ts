/** Unicode ranges (first and last code) by the language that uses them most in news. */
const BLOCKS: readonly (readonly [lang: string, from: number, to: number])[] = [
  ['el', 0x370, 0x3ff],
  ['ru', 0x400, 0x52f],
  ['hy', 0x531, 0x58f],
  ['he', 0x591, 0x5f4],
  ['ar', 0x600, 0x77f],
  ['hi', 0x900, 0x97f],
  ['bn', 0x980, 0x9ff],
  ['pa', 0xa00, 0xa7f],
  ['gu', 0xa80, 0xaff],
  ['ta', 0xb80, 0xbff],
  ['te', 0xc00, 0xc7f],
  ['kn', 0xc80, 0xcff],
  ['ml', 0xd00, 0xd7f],
  ['si', 0xd80, 0xdff],
  ['th', 0xe01, 0xe5b],
  ['lo', 0xe80, 0xedf],
  ['my', 0x1000, 0x109f],
  ['ka', 0x10a0, 0x10ff],
  ['ko', 0x1100, 0x11ff],
  ['am', 0x1200, 0x137f],
  ['km', 0x1780, 0x17ff],
  ['el', 0x1f00, 0x1fff],
  ['zh', 0x3005, 0x3007],
  ['ja', 0x3041, 0x30ff],
  ['ko', 0x3131, 0x318e],
  ['ja', 0x31f0, 0x31ff],
  ['zh', 0x3400, 0x9fff],
  ['ko', 0xac00, 0xd7a3],
  ['zh', 0xf900, 0xfaff],
  ['he', 0xfb1d, 0xfb4f],
  ['ar', 0xfb50, 0xfdff],
  ['ar', 0xfe70, 0xfefc],
  ['ja', 0xff66, 0xff9f],
];

/** Languages that can be told by the script. */
export const SCRIPT_LANGUAGES: ReadonlySet<string> = new Set(BLOCKS.map(([lang]) => lang));

/** Characters that may be in one of `BLOCKS`. Latin text has next to none, which makes counting quick. */
const NOT_LATIN = /[\u0370-\u1fff\u3005-\uffff]+/g;

/** Counts the characters of a text by the language of their block (see `BLOCKS`). Latin ones are not counted. */
export function countScripts(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  let block = BLOCKS[0];
  const letters = text.match(NOT_LATIN)?.join('') ?? '';
  for (let at = 0; at < letters.length; at += 1) {
    const code = letters.charCodeAt(at);
    if (!block || code < block[1] || code > block[2]) block = BLOCKS.find(([, from, to]) => code >= from && code <= to);
    if (block) counts.set(block[0], (counts.get(block[0]) ?? 0) + 1);
  }
  return counts;
}
