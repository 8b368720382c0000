/** Returns the host name as it is shown and searched for, without `www.` and port; empty where `url` is not an address. */
export function hostNameOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
}
