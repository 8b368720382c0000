import { stringify } from 'yaml';
import { plainLine } from './escape';

type FieldValue = string | readonly string[] | null;

/**
 * Returns YAML front matter with its fences. The values are not trusted: every string is in double quotes on one line, so
 * that none reads as a date, a number or a fence. Fields that are null or empty are left out.
 */
export function frontMatter(fields: Readonly<Record<string, FieldValue>>): string {
  const said = Object.entries(fields).flatMap(([name, value]) => {
    const clean = typeof value === 'string' ? plainLine(value) : value?.map(plainLine).filter((one) => one !== '');
    return clean === undefined || clean.length === 0 ? [] : [[name, clean] as const];
  });
  const yaml = stringify(Object.fromEntries(said), {
    defaultStringType: 'QUOTE_DOUBLE',
    defaultKeyType: 'PLAIN',
    lineWidth: 0,
  });
  return `---\n${withoutTemplateMarks(yaml)}---\n`;
}

/** Hides the marks of template engines with YAML's own escapes, which a YAML parser turns back into the same characters. */
function withoutTemplateMarks(yaml: string): string {
  return yaml
    .replace(/<(?=%)/g, String.raw`\x3C`)
    .replace(/%(?=>)/g, String.raw`\x25`)
    .replace(/[{}](?=[{}%#])/g, (brace) => (brace === '{' ? String.raw`\x7B` : String.raw`\x7D`))
    .replace(/\$(?=\{)/g, String.raw`\x24`)
    .replace(/([%#])(?=\})/g, (mark) => (mark === '%' ? String.raw`\x25` : String.raw`\x23`));
}
