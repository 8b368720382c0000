/** Which tags were removed, in a sentence for the reader; null where none was. */
export function removedTags(before: readonly string[], after: readonly string[]): string | null {
  const gone = before.filter((tag) => !after.includes(tag)).map((tag) => `“${tag}”`);
  return gone.length === 0 ? null : `${gone.length === 1 ? 'Tag' : 'Tags'} ${gone.join(', ')} removed.`;
}
