import { describe, expect, it } from 'vitest';
import { sanitiseForDisplay, sanitiseForStorage } from '@/utils/extraction/sanitise';
import { parsePage } from './parse-page';

const HOSTILE = [
  '<script>steal()</script>',
  '<img src="x" onerror="steal()">',
  '<svg><a xlink:href="javascript:steal()"><text>x</text></a></svg>',
  '<math><mtext><table><mglyph><style><img src onerror=steal()></style></mglyph></table></mtext></math>',
  '<a href=" java&#10;script:steal()">x</a>',
  '<iframe srcdoc="<script>steal()</script>"></iframe>',
  '<form action="https://evil.example"><input name="password"><button>Go</button></form>',
  '<style>body { background: url(https://evil.example) }</style>',
  '<p style="background: url(https://evil.example)" class="x">text</p>',
  '<base href="https://evil.example/"><meta http-equiv="refresh" content="0;url=https://evil.example">',
  '<object data="https://evil.example"></object><embed src="https://evil.example">',
];

const serialise = (fragment: DocumentFragment): string => {
  const holder = document.createElement('div');
  holder.append(fragment);
  return holder.innerHTML;
};

const FORBIDDEN =
  /steal|<(?:script|iframe|form|input|button|style|object|embed|svg|base|meta)|\son\w+=|style=|class=|javascript:/iu;

/** A piece of content as the extractor hands it over: an element of a document that is not shown. */
function pieceOf(html: string): Element {
  const content = parsePage('').createElement('div');
  content.innerHTML = `${html}<p>kept</p>`;
  return content;
}

describe('links within the text', () => {
  it('lead to their places, also in other alphabets, once stored and once shown', () => {
    const stored = sanitiseForStorage(
      pieceOf('<a href="#ghi-ch%C3%BA">1</a><a href="#nowhere">2</a><p id="ghi-chú">note</p>'),
    );
    const shown = sanitiseForDisplay(stored);
    const [first, second] = shown.querySelectorAll('a');
    expect(shown.querySelector(`[id="${first?.getAttribute('href')?.slice(1)}"]`)?.textContent).toBe('note');
    expect(second?.hasAttribute('href')).toBe(false);
  });
});

describe('HTML that is stored', () => {
  it.each(HOSTILE)('holds nothing of %s that could run or load', (html) => {
    expect(sanitiseForStorage(pieceOf(html))).not.toMatch(FORBIDDEN);
  });
});

describe('HTML that is shown', () => {
  it.each(HOSTILE)('holds nothing of %s, wherever it came from', (html) => {
    const shown = serialise(sanitiseForDisplay(`<div>${html}<p>kept</p></div>`));
    expect(shown).not.toMatch(FORBIDDEN);
    expect(shown).toContain('kept');
  });

  it('loads nothing: a picture is a link that names it', () => {
    const shown = sanitiseForDisplay(
      '<figure><img src="https://cdn.example/a.jpg" alt="Boats"><figcaption>In the harbour</figcaption></figure>',
    );
    expect(shown.querySelector('[src], [srcset], img, picture, source')).toBeNull();
    expect(shown.querySelector('a')?.textContent).toBe('Image: Boats');
    expect(shown.querySelector('a')?.getAttribute('href')).toBe('https://cdn.example/a.jpg');
  });

  it('keeps links inside the article, and opens others apart without a referrer', () => {
    const shown = sanitiseForDisplay('<p><a href="#note-1">1</a> <a href="https://news.example/">site</a></p>');
    const [inside, outside] = shown.querySelectorAll('a');
    expect(inside?.hasAttribute('target')).toBe(false);
    expect(outside?.getAttribute('rel')).toContain('noreferrer');
  });
});
