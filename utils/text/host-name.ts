/** The host name of an address as it is shown and searched for: without `www.` and without a port; empty for no address. */
export function hostNameOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
}
