import type { Detection } from '../model/extraction';
import { Facts } from './facts';
import { BIAS, SIGNALS } from './signals';

/** The most signals named as reasons. */
const REASONS = 6;

/** A signal that moves the log-odds by less than this is not named as a reason. */
const LEAST = 0.1;

/** For each place in the table: the least and the most that the signals from there on can add to the log-odds. */
const LEFT = SIGNALS.map((_, at) => {
  let [least, most] = [0, 0];
  for (const { weight } of SIGNALS.slice(at)) {
    if (weight < 0) least += weight;
    else most += weight;
  }
  return { least, most };
});

/**
 * Decides whether a page is an article. Goes down the table of signals until the rest could not change the answer. Reads
 * only the document and the address given; changes nothing and forces no layout.
 */
export function detectArticle(document: Document, url: string): Detection {
  const facts = new Facts(document, url);
  const votes: { name: string; vote: number }[] = [];
  let logOdds = BIAS;
  for (const [at, { name, weight, strength }] of SIGNALS.entries()) {
    const { least, most } = LEFT[at] as (typeof LEFT)[number];
    if (logOdds + least > 0 || logOdds + most <= 0) {
      // The signals left out count as the middle of what they could have added.
      logOdds += (least + most) / 2;
      break;
    }
    const vote = weight * strength(facts);
    logOdds += vote;
    if (Math.abs(vote) >= LEAST) votes.push({ name, vote });
  }
  const isArticle = logOdds > 0;
  const because = votes
    .filter(({ vote }) => vote > 0 === isArticle)
    .sort((a, b) => Math.abs(b.vote) - Math.abs(a.vote))
    .slice(0, REASONS)
    .map(({ name }) => name);
  return { isArticle, confidence: 1 / (1 + Math.exp(-Math.abs(logOdds))), because };
}
