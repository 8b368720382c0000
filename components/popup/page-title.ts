/** The title of a tab without the name of its site at the end ("… | The Post"), as far as that can be told. */
export function withoutSiteName(title: string): string {
  const parts = /^(?<own>.+)\s[|–—»·-]\s(?<site>[^|]+)$/su.exec(title)?.groups;
  // A headline is longer than a name; what is not may be a headline in two parts.
  return parts?.own && parts.site && parts.own.length > parts.site.length * 1.2 ? parts.own.trim() : title;
}
