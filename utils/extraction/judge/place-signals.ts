import { PLACES } from './boxes';
import { NAME_GROUPS } from './names';
import type { Piece } from './scene';
import type { Signal } from './signals';

const signal = (name: string, of: (piece: Piece) => number | boolean): Signal => ({
  name,
  of: ({ pieces }, at) => Number(of(pieces[at] as Piece)),
});

const isTag = (name: string, ...tags: string[]): Signal =>
  signal(`is a ${name}`, ({ block }) => tags.includes(block.element.tagName));

/** Name groups of what surrounds articles. */
const AROUND = ['sharing', 'elsewhere', 'offer', 'comments', 'navigation', 'advertising', 'notice', 'side'] as const;
const AROUND_BITS = AROUND.reduce((bits, group) => bits | (1 << NAME_GROUPS.indexOf(group)), 0);

/** The block's tag, the elements it stands in, and what the page's author named them. */
export const placeSignals: readonly Signal[] = [
  isTag('paragraph', 'P'),
  signal('is a heading', ({ isHeading, block }) => (isHeading ? 7 - Number(block.element.tagName[1]) : 0)),
  isTag('list item', 'LI', 'DT', 'DD'),
  isTag('cell', 'TD', 'TH'),
  isTag('caption', 'FIGCAPTION'),
  isTag('time', 'TIME'),
  ...PLACES.map((place, at) => signal(`in ${place}`, ({ box }) => (box.places & (1 << at)) !== 0)),
  ...NAME_GROUPS.map((group, at) => signal(`called ${group}`, ({ names }) => (names & (1 << at)) !== 0)),
  ...NAME_GROUPS.map((group, at) => signal(`itself called ${group}`, ({ box }) => (box.names & (1 << at)) !== 0)),
  signal('called something around', ({ names }) => (names & AROUND_BITS) !== 0),
  signal('has a name', ({ box }) => box.shape.length > box.element.tagName.length + 1 || box.element.id !== ''),
];
