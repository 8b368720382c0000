import type { Step } from '../work';
import { alike } from './alike';
import { captions } from './captions';
import { credits } from './credits';
import { edges, repetitions } from './edges';
import { figures } from './figures';
import { footnotes } from './footnotes';
import { furniture } from './furniture';
import { gaps } from './gaps';
import { headline } from './headline';
import { judge } from './judge';
import { lead } from './lead';
import { linkLists, linkParagraphs } from './links';
import { listBlocks } from './list-blocks';
import { named } from './named';
import { nextArticles } from './next-articles';
import { orphans } from './orphans';
import { paragraphs } from './paragraphs';
import { photoCredits } from './photo-credits';
import { quotes } from './quotes';
import { readability } from './readability';
import { repeats } from './repeats';
import { unseen } from './unseen';
import { wholes } from './wholes';
import { witness } from './witness';

const blocks: Step = {
  name: 'blocks',
  purpose: 'List the pieces of text',
  run(work) {
    work.blocks = listBlocks(work.body);
  },
};

/** The extraction, in order. A step may be left out of a debug run by its name. */
export const STEPS: readonly Step[] = [
  unseen,
  furniture,
  nextArticles,
  paragraphs,
  figures,
  blocks,
  readability,
  witness,
  headline,
  judge,
  wholes,
  alike,
  gaps,
  quotes,
  lead,
  captions,
  named,
  linkLists,
  linkParagraphs,
  credits,
  repeats,
  repetitions,
  photoCredits,
  edges,
  footnotes,
  orphans,
];
