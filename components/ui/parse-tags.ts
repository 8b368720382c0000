/** What was typed as tags: commas of any script part them; a leading # is habit, not part of the name. */
export function parseTags(typed: string): string[] {
  return typed
    .normalize('NFC')
    .split(/[,，、،;\n]/u)
    .map((one) => one.trim().replace(/^#+/u, '').replace(/\s+/gu, ' '))
    .filter((one) => one !== '');
}
