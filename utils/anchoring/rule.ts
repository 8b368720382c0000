import type { Case } from './case';

/** The ruling on a place: it is the passage, it may be, or it is not offered. */
export type Ruling = 'sure' | 'unsure' | 'none';

/** A row of a table of rules. */
export interface Rule {
  name: string;
  applies: (one: Case) => boolean;
  ruling: Ruling | ((one: Case) => Ruling);
}

/** A ruling and the rule that made it. */
export interface Ruled {
  ruling: Ruling;
  rule: string;
}

/** Rules by the first row of a table that applies. Throws when none does, so the last should be `otherwise`. */
export function ruleBy(table: readonly Rule[], one: Case): Ruled {
  const row = table.find(({ applies }) => applies(one));
  if (!row) throw new Error('no rule applies');
  return { ruling: typeof row.ruling === 'function' ? row.ruling(one) : row.ruling, rule: row.name };
}

/** The rule of last resort. */
export const otherwise = (): boolean => true;
