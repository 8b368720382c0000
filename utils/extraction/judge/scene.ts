import { descriptionsOf, writersOf } from '../declared-lines';
import { textKey } from '../dom';
import { isHeading, isProse } from '../steps/scope';
import type { Block, Work } from '../work';
import { type Box, BoxTree, deepestHolding, isWithin } from './boxes';

/** A block as the signals see it. */
export interface Piece {
  block: Block;
  box: Box;
  /** The outermost box around it that does not hold `Scene.home`. */
  branch: Box;
  /** Groups that its boxes up to the branch are named after, as bits (see `groupsOf`). */
  names: number;
  /** Its text as `textKey` writes it. */
  key: string;
  isProse: boolean;
  isHeading: boolean;
  isChosen: boolean;
  /** Whether the declared text (`articleBody`) contains its key. */
  isDeclared: boolean;
  isSeenBefore: boolean;
  isTwice: boolean;
  /** Share of the chosen text that is above it, 0 to 1. */
  above: number;
}

/** A page as the signals see it. */
export interface Scene {
  pieces: Piece[];
  /** The smallest boxes that hold 85% and 50% of the running text chosen by Readability. */
  home: Box | null;
  core: Box | null;
  /** The box with most running text close below it, independent of Readability. */
  densest: Box | null;
  chosenMass: number;
  allMass: number;
  /** Shares of the running text by `shapeOf`: of what Readability chose, and of all. */
  chosenShapes: Map<string, number>;
  allShapes: Map<string, number>;
  /** Shares of the chosen running text by parent. */
  parents: Map<Box | null, number>;
  firstProse: number;
  lastProse: number;
  hasDeclared: boolean;
  descriptions: string[];
  title: string;
  pageTitle: string;
  names: string[];
}

export const shapeOf = ({ box }: Pick<Piece, 'box'>): string => `${box.shape}<${box.parent?.shape ?? ''}`;

/** Shortest declared text that is believed to be the article, in characters of its key. */
const DECLARED = 200;

/** Gathers what the signals need to know of all blocks of a page. */
export function lookAt(work: Work): Scene {
  const tree = new BoxTree(work.body);
  const drafts = work.blocks.map((block) => {
    const prose = isProse(block);
    return { block, isProse: prose, box: tree.add(block, prose), key: textKey(block.text) };
  });
  const chosenProse = drafts.filter(({ block, isProse: prose }) => prose && block.kept);
  const weights = chosenProse.map(({ box, block }) => [box, block.mass] as const);
  const home = deepestHolding(weights, 0.85);
  const declared = declaredText(work);
  const copies = new Map<string, number>();
  for (const { key } of drafts) copies.set(key, (copies.get(key) ?? 0) + 1);
  const seen = new Set<string>();
  const chosenMass = sum(drafts.filter(({ block }) => block.kept));
  let above = 0;
  const pieces = drafts.map((draft): Piece => {
    const { block, box, key } = draft;
    const { branch, names } = branchOf(box, home);
    const piece: Piece = {
      ...draft,
      branch,
      names,
      isHeading: isHeading(block.element),
      isChosen: block.kept,
      isDeclared: declared !== '' && key.length >= 10 && declared.includes(key),
      isSeenBefore: block.mass > 15 && seen.has(key),
      isTwice: block.mass > 15 && (copies.get(key) ?? 0) > 1,
      above: above / Math.max(1, chosenMass),
    };
    seen.add(key);
    if (block.kept) above += block.mass;
    return piece;
  });
  const testified = pieces.reduce((all, { isDeclared, key }) => all + (isDeclared ? key.length : 0), 0);
  const isChosenProse = (piece: Piece) => piece.isChosen && piece.isProse;
  return {
    pieces,
    home,
    core: deepestHolding(weights, 0.5),
    densest: densestBox(drafts),
    chosenMass,
    allMass: sum(drafts),
    chosenShapes: shares(chosenProse, shapeOf),
    allShapes: shares(
      drafts.filter((draft) => draft.isProse),
      shapeOf,
    ),
    parents: shares(chosenProse, ({ box }) => box.parent),
    firstProse: pieces.findIndex(isChosenProse),
    lastProse: pieces.findLastIndex(isChosenProse),
    hasDeclared: declared !== '' && testified > declared.length * 0.6,
    ...declaredLines(work),
  };
}

const sum = (drafts: readonly { block: Block }[]): number => drafts.reduce((all, { block }) => all + block.mass, 0);

function declaredText({ known }: Work): string {
  const text = textKey(known.structured?.articleBody ?? '');
  return text.length > DECLARED ? text : '';
}

function declaredLines({ known, page }: Work): Pick<Scene, 'descriptions' | 'title' | 'pageTitle' | 'names'> {
  return {
    descriptions: descriptionsOf(known),
    title: textKey(known.fields.title),
    pageTitle: textKey(page.title),
    names: writersOf(known),
  };
}

/** Returns each key's share of the mass of the drafts, 0 to 1. */
function shares<Draft extends { block: Block }, Key>(
  drafts: readonly Draft[],
  keyOf: (draft: Draft) => Key,
): Map<Key, number> {
  const all = Math.max(1, sum(drafts));
  const found = new Map<Key, number>();
  for (const draft of drafts) {
    const key = keyOf(draft);
    found.set(key, (found.get(key) ?? 0) + draft.block.mass / all);
  }
  return found;
}

/** Finds the outermost box around a block that does not hold `home`, and the name groups of the boxes up to it. */
function branchOf(own: Box, home: Box | null): { branch: Box; names: number } {
  let branch = own;
  let names = 0;
  if (!home) return { branch, names };
  for (let box: Box | null = own; box && !isWithin(home, box); box = box.parent) {
    branch = box;
    names |= box.names;
  }
  return { branch, names };
}

/** A paragraph's weight goes to its parent; each of the next three ancestors gets this share of what the one below got. */
const FADE = 0.6;

function densestBox(drafts: readonly { block: Block; box: Box; isProse: boolean }[]): Box | null {
  const scores = new Map<Box, number>();
  for (const { block, box, isProse: prose } of drafts) {
    if (!prose) continue;
    let score = block.mass * (1 - block.linkShare);
    for (let at = box.parent, level = 0; at && level < 4; at = at.parent, level += 1) {
      scores.set(at, (scores.get(at) ?? 0) + score);
      score *= FADE;
    }
  }
  let densest: Box | null = null;
  let best = 0;
  for (const [box, score] of scores) {
    const value = score * (1 - box.linked / Math.max(1, box.mass));
    if (value > best) [densest, best] = [box, value];
  }
  return densest;
}
