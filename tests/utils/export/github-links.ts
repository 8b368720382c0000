import { micromark } from 'micromark';
import { gfmAutolinkLiteral, gfmAutolinkLiteralHtml } from 'micromark-extension-gfm-autolink-literal';

/** The addresses that GitHub's Markdown links: also of what is only written like one. Mail addresses are left out. */
export function linksIn(markdown: string): string[] {
  const html = micromark(markdown, { extensions: [gfmAutolinkLiteral()], htmlExtensions: [gfmAutolinkLiteralHtml()] });
  return [...html.matchAll(/<a href="([^"]*)"/g)]
    .map(([, address = '']) => address.replaceAll('&amp;', '&'))
    .filter((address) => !address.startsWith('mailto:'));
}
