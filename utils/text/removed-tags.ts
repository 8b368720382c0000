/** Tells the reader which tags were removed, in a sentence; null where none were. */
export function removedTags(before: readonly string[], after: readonly string[]): string | null {
  const gone = before.filter((tag) => !after.includes(tag)).map((tag) => `“${tag}”`);
  return gone.length === 0 ? null : `${gone.length === 1 ? 'Tag' : 'Tags'} ${gone.join(', ')} removed.`;
}
