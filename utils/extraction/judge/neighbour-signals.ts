import type { Piece, Scene } from './scene';
import type { Signal } from './signals';

const FAR = 30;

/** Pieces on each side that count as the surroundings of a block. */
const REACH = 5;

const log = (value: number): number => Math.log(value + 1);

function neighbour(distance: number): Signal[] {
  const where = distance < 0 ? `${-distance} above` : `${distance} below`;
  const of = (what: string, value: (other: Piece, self: Piece) => number | boolean): Signal => ({
    name: `${where}: ${what}`,
    of: ({ pieces }, at) => {
      const other = pieces[at + distance];
      return other ? Number(value(other, pieces[at] as Piece)) : 0;
    },
  });
  return [
    of('chosen', ({ isChosen }) => isChosen),
    of('running text', ({ isProse }) => isProse),
    of('letters', ({ block }) => log(block.mass)),
    of('heading', ({ isHeading }) => isHeading),
    of('link share', ({ block }) => block.linkShare),
    of('same parent', ({ box }, self) => box.parent === self.box.parent),
    of('same shape', ({ box }, self) => box.shape === self.box.shape),
  ];
}

function chosenAround({ pieces }: Scene, at: number): number {
  let chosen = 0;
  let all = 0;
  for (let other = Math.max(0, at - REACH); other <= Math.min(pieces.length - 1, at + REACH); other += 1) {
    const { block, isChosen } = pieces[other] as Piece;
    if (other === at) continue;
    all += block.mass;
    if (isChosen) chosen += block.mass;
  }
  return all === 0 ? 0 : chosen / all;
}

/** What stands before and after a block, and its position in the text and the page. */
export const neighbourSignals: readonly Signal[] = [
  ...[-3, -2, -1, 1, 2, 3].flatMap(neighbour),
  { name: 'chosen around', of: chosenAround },
  {
    name: 'above the first paragraph',
    of: ({ firstProse }, at) => (firstProse < 0 ? 0 : Math.min(FAR, Math.max(0, firstProse - at))),
  },
  {
    name: 'below the last paragraph',
    of: ({ lastProse }, at) => (lastProse < 0 ? 0 : Math.min(FAR, Math.max(0, at - lastProse))),
  },
  { name: 'first paragraph', of: ({ firstProse }, at) => Number(at === firstProse) },
  { name: 'last paragraph', of: ({ lastProse }, at) => Number(at === lastProse) },
  { name: 'chosen text above', of: ({ pieces }, at) => pieces[at]?.above ?? 0 },
  { name: 'chosen share of the page', of: ({ chosenMass, allMass }) => chosenMass / Math.max(1, allMass) },
  { name: 'letters chosen', of: ({ chosenMass }) => log(chosenMass) },
  { name: 'pieces of the page', of: ({ pieces }) => log(pieces.length) },
];
