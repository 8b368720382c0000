/** What an article is called. Its page may have given it no title: then it needs a name to be opened by. */
export function titleOf({ title }: { title: string }): string {
  return title.trim() || 'Untitled article';
}
