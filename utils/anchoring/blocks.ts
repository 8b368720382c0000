/** The roles of elements in the text. An element without a role is inline. */
export const SKIPPED = 1;
export const BLOCK = 2;
export const BREAK = 3;
/** Holds a document of its own. */
export const FRAME = 4;

const skipped =
  'script style noscript template textarea select object title head svg canvas video audio rp rt datalist';
const blocks =
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
  'footer form h1 h2 h3 h4 h5 h6 header hgroup html legend li main menu nav ol p pre search section summary table ' +
  'tbody td tfoot th thead tr ul';

const roles = new Map<string, number>([
  ['br', BREAK],
  ['hr', BLOCK],
  ['iframe', FRAME],
  ['frame', FRAME],
]);
for (const name of skipped.split(' ')) roles.set(name, SKIPPED);
for (const name of blocks.split(' ')) roles.set(name, BLOCK);

/** Returns `SKIPPED`, `BLOCK`, `BREAK`, `FRAME`, or undefined for inline. Ignores CSS, which would cost a layout. */
export function roleOf(localName: string): number | undefined {
  return roles.get(localName);
}
