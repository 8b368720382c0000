import type { Detection } from '../model/extraction';
import { readAddress } from './address';
import { readFacts } from './facts';
import { BIAS, SIGNALS } from './signals';

/** Signals named as reasons. */
const REASONS = 6;

/** A signal that moves the odds by less than this is no reason. */
const LEAST = 0.1;

/**
 * Says whether a page is one article: one walk over the document as it is now, weighed by the table of signals. Reads
 * only the document and the address given; changes nothing and forces no layout.
 */
export function detectArticle(document: Document, url: string): Detection {
  const facts = readFacts(document);
  const address = readAddress(url);
  const votes = SIGNALS.map(({ name, weight, strength }) => ({ name, vote: weight * strength(facts, address) }));
  const logOdds = votes.reduce((sum, { vote }) => sum + vote, BIAS);
  const isArticle = logOdds > 0;
  const because = votes
    .map(({ name, vote }) => ({ name, vote: isArticle ? vote : -vote }))
    .filter(({ vote }) => vote >= LEAST)
    .sort((a, b) => b.vote - a.vote)
    .slice(0, REASONS)
    .map(({ name }) => name);
  return { isArticle, confidence: 1 / (1 + Math.exp(-Math.abs(logOdds))), because };
}
