/** Returns a tab's title without the site's name at the end ("… | The Post"), as far as that can be told. */
export function withoutSiteName(title: string): string {
  const parts = /^(?<own>.+)\s[|–—»·-]\s(?<site>[^|]+)$/su.exec(title)?.groups;
  // A headline is longer than a site's name. Otherwise the title may be a headline in two parts.
  return parts?.own && parts.site && parts.own.length > parts.site.length * 1.2 ? parts.own.trim() : title;
}
