import { descriptionsOf, writersOf } from '../declared-lines';
import { textKey } from '../dom';
import { isHeading, isProse } from '../steps/scope';
import type { Block, Work } from '../work';
import { type Box, BoxTree, deepestHolding, isWithin } from './boxes';

/** A block as the signals see it. */
export interface Piece {
  block: Block;
  box: Box;
  /** The outermost box around it that does not hold the home of the text. */
  branch: Box;
  /** Kinds that the class or id of its boxes up to the branch name, as bits. */
  names: number;
  /** Letters and digits of its text. */
  key: string;
  isProse: boolean;
  isHeading: boolean;
  isChosen: boolean;
  /** Whether its letters stand in the text that the page declares. */
  isDeclared: boolean;
  isSeenBefore: boolean;
  isTwice: boolean;
  /** Share, 0 to 1, of the chosen text above it. */
  above: number;
}

/** A page as the signals see it. */
export interface Scene {
  pieces: Piece[];
  /** The smallest boxes that hold 85% and 50% of the running text that Readability chose. */
  home: Box | null;
  core: Box | null;
  /** The box with most running text close below it, whatever Readability says. */
  densest: Box | null;
  chosenMass: number;
  allMass: number;
  /** Running text by the shape of block and parent: what Readability chose, and all; both as shares. */
  chosenShapes: Map<string, number>;
  allShapes: Map<string, number>;
  /** Running text that was chosen, by parent, as a share. */
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

/** Letters from which a declared text is taken for one. */
const DECLARED = 200;

/** Looks at all blocks of a page, in one pass over them and what holds them. */
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

/** How much of the weight of some pieces each key has, 0 to 1. */
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

/** The outermost box around a block that does not hold the home of the text, and what the boxes up to it are called. */
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

/** How much of a paragraph's weight its parent, its parent's parent and so on up to four get. */
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
