/** Returns an article's title, or a stand-in if it has none: a link needs a name. */
export function titleOf({ title }: { title: string }): string {
  return title.trim() || 'Untitled article';
}
