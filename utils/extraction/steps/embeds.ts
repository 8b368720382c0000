import { hostNameOf } from '@/utils/text/host-name';
import { absoluteUrl, nameOf, squash } from '../dom';
import { groupsOf, type NameGroup, NAME_GROUPS } from '../judge/names';

/** Elements that show content from another address: videos, posts, charts, advertisements. */
export const EMBEDS = 'iframe, embed, object, video, audio';

/** How many ancestors of a frame are asked for names. */
const REACH = 3;

const bitOf = (group: NameGroup): number => 1 << NAME_GROUPS.indexOf(group);

/** Returns the http(s) address of what is embedded, or null. */
function sourceOf(embed: Element, base: string): string | null {
  const source =
    embed.getAttribute('src') ??
    embed.getAttribute('data-src') ??
    embed.getAttribute('data') ??
    embed.querySelector('source')?.getAttribute('src');
  return absoluteUrl(source, base);
}

/** Returns the name groups (see `groupsOf`) of a frame, its title and the boxes around it, as bits. */
function namesAround(embed: Element): number {
  let names = groupsOf(squash(embed.getAttribute('title')).toLowerCase());
  for (let box: Element | null = embed, up = 0; box && up <= REACH; box = box.parentElement, up += 1)
    names |= groupsOf(nameOf(box));
  return names;
}

/**
 * Whether an embedded element is part of the article. Nothing named as advertising is. Advertisements also come in plain
 * frames, so a frame must have a title, be allowed to fill the screen, or stand in a figure or a box named like one.
 */
export function isOfArticle(embed: Element, base: string): boolean {
  const isDot = ['width', 'height'].some((side) => /^[01](?:px)?$/u.test(embed.getAttribute(side) ?? ''));
  if (isDot || sourceOf(embed, base) === null) return false;
  const names = namesAround(embed);
  if ((names & bitOf('advertising')) !== 0) return false;
  return (
    embed.tagName !== 'IFRAME' ||
    ['allowfullscreen', 'webkitallowfullscreen'].some((name) => embed.hasAttribute(name)) ||
    /\bfullscreen\b/u.test(embed.getAttribute('allow') ?? '') ||
    squash(embed.getAttribute('title')) !== '' ||
    embed.closest('figure') !== null ||
    (names & bitOf('picture')) !== 0
  );
}

/** Replaces each embedded element of the article with a link, and drops the others. */
export function linkEmbeds(content: Element, base: string): void {
  for (const embed of content.querySelectorAll(EMBEDS)) {
    const url = isOfArticle(embed, base) ? sourceOf(embed, base) : null;
    if (!url) {
      embed.remove();
      continue;
    }
    const link = embed.ownerDocument.createElement('a');
    link.href = url;
    link.textContent = squash(embed.getAttribute('title')) || hostNameOf(url);
    const line = embed.ownerDocument.createElement(embed.closest('figure, p') ? 'span' : 'p');
    line.append(link);
    embed.replaceWith(line);
  }
}
