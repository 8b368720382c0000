/** A JSON object of unknown shape, from a page. */
export type Thing = Record<string, unknown>;

export const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Returns a value that may be single, absent or a list as a list. */
export const listOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? value.flat(2) : value === undefined || value === null ? [] : [value];

/** Whether a thing is of one of the types, whatever vocabulary prefix it carries. */
export const isOfType = (thing: Thing, types: RegExp): boolean =>
  listOf(thing['@type']).some((type) => typeof type === 'string' && types.test(type.replace(/^.*[/#:]/u, '')));

/** Depth of nesting that is read. Deeper nesting is somebody's recursion, not data. */
const MAX_DEPTH = 6;

/**
 * Returns everything with a type in a page's JSON-LD, flat and in page order: also from lists, `@graph` and nested things.
 * JSON that is broken in the usual ways (comments, raw line breaks, extra commas) is mended; JSON that still does not
 * parse is skipped.
 */
export function readJsonLd(page: Document): Thing[] {
  const things: Thing[] = [];
  const collect = (value: unknown, depth: number): void => {
    if (depth > MAX_DEPTH) return;
    if (Array.isArray(value)) for (const one of value) collect(one, Array.isArray(one) ? depth + 1 : depth);
    else if (isThing(value)) {
      if (value['@type'] !== undefined) things.push(value);
      for (const inner of Object.values(value)) if (typeof inner === 'object') collect(inner, depth + 1);
    }
  };
  for (const script of page.querySelectorAll('script[type*="ld+json" i]')) {
    collect(parseLoosely(script.textContent ?? ''), 0);
  }
  return things;
}

function parseLoosely(source: string): unknown {
  const bare = source.replace(
    /^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[|\/\/\s*<!\[CDATA\[)|(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>)\s*(?:;\s*)?$/gu,
    '',
  );
  const attempts = [() => bare, () => mend(bare)];
  for (const attempt of attempts) {
    try {
      return JSON.parse(attempt()) as unknown;
    } catch {
      // Broken in a way that the next attempt may mend.
    }
  }
  return undefined;
}

/**
 * Inside strings, replaces raw control characters and escapes stray quotes. Elsewhere, drops comments, commas before a
 * closing bracket and what follows the last one.
 */
function mend(source: string): string {
  let out = '';
  let inString = false;
  let depth = 0;
  for (let at = 0; at < source.length; at += 1) {
    const char = source[at] ?? '';
    if (!inString) {
      if (char === '"') inString = true;
      if (char === '{' || char === '[') depth += 1;
      if (char === '}' || char === ']') depth -= 1;
      if (char === '/' && source[at + 1] === '*') at = Math.max(at, source.indexOf('*/', at) + 1);
      else out += char;
      if (depth === 0 && (char === '}' || char === ']')) break;
    } else if (char === '\\') {
      const next = source[at + 1] ?? '';
      out += /["\\/bfnrtu]/u.test(next) ? char + next : next;
      at += 1;
    } else if (char === '"') {
      const closes = /^\s*(?:[,}\]:]|$)/u.test(source.slice(at + 1, at + 40));
      out += closes ? '"' : '\\"';
      inString = !closes;
    } else out += char < ' ' ? ' ' : char;
  }
  return out.replace(/,(\s*[}\]])/gu, '$1').replace(/(?<![;\s])[;\s]+$/u, '');
}
