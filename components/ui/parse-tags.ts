/** Splits typed text into tags at the commas of any script. A leading # is dropped: it is habit, not part of the name. */
export function parseTags(typed: string): string[] {
  return typed
    .normalize('NFC')
    .split(/[,，、،;\n]/u)
    .map((one) => one.trim().replace(/^#+/u, '').replace(/\s+/gu, ' '))
    .filter((one) => one !== '');
}
