/** A segment as the merge policy sees it. */
export interface SegmentSize {
  /** Documents, dead ones included. */
  documents: number;
  dead: number;
}

/** Below this a segment is small: a saved article, or a few. So many small neighbours become one. */
const SMALL = 32;
/** So many neighbours of a higher tier become one; each tier is so many times the one below. */
const GROWTH = 6;
/** A segment is written anew once this share of it is dead, and it is worth the while. */
const DEAD_SHARE = 0.25;
const DEAD_ENOUGH = 8;

/** Tier 0 is small; each higher tier is `GROWTH` times the one below. */
function tierOf(living: number): number {
  return living < SMALL ? 0 : 1 + Math.floor(Math.log(living / SMALL) / Math.log(GROWTH));
}

/**
 * The neighbouring segments to merge next, from the first to before the last, or null when all is well: a document is
 * rewritten about once a tier, and a library of any size has a few dozen segments. Smaller segments that stand between
 * those of a tier go with them.
 */
export function nextMerge(segments: readonly SegmentSize[]): [from: number, to: number] | null {
  const tiers = segments.map(({ documents, dead }) => tierOf(documents - dead));
  for (let tier = 0; tier <= Math.max(0, ...tiers); tier++) {
    const found = crowdOf(tiers, tier);
    if (found) return found;
  }
  const worn = segments.findIndex(({ documents, dead }) => isWorn(documents, dead));
  return worn < 0 ? null : [worn, worn + 1];
}

function isWorn(documents: number, dead: number): boolean {
  return dead === documents || (dead >= DEAD_ENOUGH && dead > documents * DEAD_SHARE);
}

/** Enough segments of one tier with nothing larger between them. */
function crowdOf(tiers: readonly number[], tier: number): [from: number, to: number] | null {
  const enough = tier === 0 ? SMALL : GROWTH;
  let members: number[] = [];
  for (const [index, other] of tiers.entries()) {
    if (other > tier) members = [];
    else if (other === tier) members.push(index);
    if (members.length === enough) return [members[0] ?? index, index + 1];
  }
  return null;
}
