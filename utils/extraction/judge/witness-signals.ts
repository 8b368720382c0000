import { DIGITS } from '@/utils/text/letters';
import { isQuoted } from '../declared-lines';
import { hasLead } from '../metadata/names';
import { findDate } from '../metadata/parse-date';
import { isPhotoCredit } from '../photo-credit';
import type { Piece, Scene } from './scene';
import type { Signal } from './signals';

/** Longest line that may be a byline, a dateline or a credit, in letters (see `massOf`). */
const LINE = 160;

const DIGIT = new RegExp(`[${DIGITS}]`);

const signal = (name: string, of: (piece: Piece, scene: Scene) => number | boolean): Signal => ({
  name,
  of: (scene, at) => Number(of(scene.pieces[at] as Piece, scene)),
});

/** What Readability and the page's metadata say of a block, and whether its words name it a byline, date or credit. */
export const witnessSignals: readonly Signal[] = [
  signal('chosen by Readability', ({ isChosen }) => isChosen),
  signal('in the declared text', ({ isDeclared }, { hasDeclared }) => hasDeclared && isDeclared),
  signal(
    'not in the declared text',
    ({ isDeclared, key }, { hasDeclared }) => hasDeclared && !isDeclared && key.length >= 10,
  ),
  signal('quoted by the description', ({ key }, { descriptions }) => isQuoted(key, descriptions)),
  signal('is the title', ({ key }, { title }) => title !== '' && key === title),
  signal(
    'part of the title',
    ({ key }, { title, pageTitle }) => key.length > 5 && (pageTitle.includes(key) || title.includes(key)),
  ),
  signal('stands above already', ({ isSeenBefore }) => isSeenBefore),
  signal('stands there twice', ({ isTwice }) => isTwice),
  signal(
    'names the author',
    ({ key, block }, { names }) => block.mass < LINE && names.some((name) => key.includes(name)),
  ),
  signal(
    'begins with the author',
    ({ key, block }, { names }) => block.mass >= 60 && names.some((name) => key.startsWith(name)),
  ),
  signal('begins like a byline', ({ block }) => block.mass < LINE && hasLead(block.text.replace(/^[\s([（【]+/u, ''))),
  signal(
    'holds a date',
    ({ block }) => block.mass < 120 && DIGIT.test(block.text) && findDate(block.text, null) !== null,
  ),
  signal('photo credit', ({ block }) => block.mass < LINE && isPhotoCredit(block.text)),
];
