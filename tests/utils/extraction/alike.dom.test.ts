import { expect, it } from 'vitest';
import { alike } from '@/utils/extraction/steps/alike';
import { measureBlock, type Work } from '@/utils/extraction/work';

const SENTENCE =
  'The council, which had asked for it on Monday, said that the work would go on until spring at the least.';

/** How many paragraphs are kept after the step, where those called `chosen` were kept before it. */
function keptOf(body: string): number {
  const page = new DOMParser().parseFromString(`<body>${body}</body>`, 'text/html');
  const blocks = Array.from(page.querySelectorAll('p'), (element) => ({
    ...measureBlock(element),
    kept: element.hasAttribute('data-chosen'),
  }));
  alike.run({ blocks } as unknown as Work, () => undefined);
  return blocks.filter(({ kept }) => kept).length;
}

const piece = (attributes: string) => `<p ${attributes}>${SENTENCE}</p>`;
const part = `<div>${piece('class="text" data-chosen').repeat(2)}</div>`;

it('puts back the larger part of a text whose paragraphs are written alike', () => {
  expect(keptOf(`<article><div>${piece('class="text"').repeat(4)}</div>${part}</article>`)).toBe(6);
});

it.each([
  ['where more was kept than was left out', `<article>${piece('class="text"')}${part}</article>`],
  ['of another article', `<article>${part}</article><article>${piece('class="text"').repeat(4)}</article>`],
  ['of another kind', `<article>${part}${piece('class="teaser"').repeat(4)}</article>`],
  [
    'that are nothing but links',
    `<article>${part}${`<p class="text"><a href="/">${SENTENCE}</a></p>`.repeat(4)}</article>`,
  ],
])('leaves paragraphs out %s', (_, body) => {
  expect(keptOf(body)).toBe(2);
});

it('makes nothing of paragraphs without a class, which are alike everywhere', () => {
  expect(keptOf(`<article>${piece('data-chosen')}${piece('').repeat(4)}</article>`)).toBe(1);
});
