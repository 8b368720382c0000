import { type Box, countOfShape, isWithin } from './boxes';
import { type Piece, type Scene, shapeOf } from './scene';
import type { Signal } from './signals';

const FAR = 8;

const log = (value: number): number => Math.log(value + 1);

const signal = (name: string, of: (piece: Piece, scene: Scene) => number | boolean): Signal => ({
  name,
  of: (scene, at) => Number(of(scene.pieces[at] as Piece, scene)),
});

/** Signals about what a box holds, and how many boxes of the same shape stand beside it; 0 where there is no box. */
function signalsOfBox(name: string, boxOf: (piece: Piece) => Box | null): Signal[] {
  const of = (what: string, value: (box: Box, scene: Scene) => number) =>
    signal(`${name}: ${what}`, (piece, scene) => {
      const box = boxOf(piece);
      return box ? value(box, scene) : 0;
    });
  return [
    of('letters', ({ mass }) => log(mass)),
    of('link share', ({ linked, mass }) => linked / Math.max(1, mass)),
    of('pieces', ({ pieces }) => log(pieces)),
    of('share chosen', ({ chosen, mass }) => chosen / Math.max(1, mass)),
    of('share of running text', ({ prose, mass }) => prose / Math.max(1, mass)),
    of('share of the choice', ({ chosen }, { chosenMass }) => chosen / Math.max(1, chosenMass)),
    of('letters a piece', ({ mass, pieces }) => log(mass / Math.max(1, pieces))),
    of('boxes like it', ({ parent, shape }) => log(parent ? countOfShape(parent, shape) : 0)),
  ];
}

/** Counts the steps up to the first box that holds the core of the text, and from there down to it; at most `FAR` each. */
function distances(box: Box, core: Box | null): { up: number; down: number } {
  if (!core) return { up: 0, down: FAR };
  let up = 0;
  let at: Box | null = box;
  while (at && !isWithin(core, at)) {
    at = at.parent;
    up += 1;
  }
  return { up: Math.min(FAR, up), down: at ? Math.min(FAR, core.depth - at.depth) : FAR };
}

/** Where a block is relative to most of the text, and what else is in the boxes around it. */
export const boxSignals: readonly Signal[] = [
  signal('in the home of the text', ({ box }, { home }) => isWithin(box, home)),
  signal('in the core of the text', ({ box }, { core }) => isWithin(box, core)),
  signal('in the densest box', ({ box }, { densest }) => isWithin(box, densest)),
  signal('steps up to the core', ({ box }, { core }) => distances(box, core).up),
  signal('steps down to the core', ({ box }, { core }) => distances(box, core).down),
  signal('chosen text of its shape', (piece, { chosenShapes }) => chosenShapes.get(shapeOf(piece)) ?? 0),
  signal('running text of its shape', (piece, { allShapes }) => allShapes.get(shapeOf(piece)) ?? 0),
  signal('chosen text of its parent', ({ box }, { parents }) => parents.get(box.parent) ?? 0),
  ...signalsOfBox('parent', ({ box }) => box.parent),
  ...signalsOfBox('its parent', ({ box }) => box.parent?.parent ?? null),
  ...signalsOfBox('branch', ({ branch }) => branch),
];
