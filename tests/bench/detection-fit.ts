import { randomFrom } from './random';

/** A page as the fit sees it: how strongly each signal holds, and what the page is. */
export interface Example {
  strengths: readonly number[];
  isArticle: boolean;
  /** Pages of one site are fitted to together or not at all. */
  site: string;
}

export interface Weights {
  bias: number;
  weights: number[];
}

export const logOdds = ({ bias, weights }: Weights, strengths: readonly number[]): number =>
  weights.reduce((sum, weight, at) => sum + weight * (strengths[at] ?? 0), bias);

const NEWTON_STEPS = 12;
const SWEEPS = 60;

/** The gradient and the Hessian of the loss at some weights; the last row and column are the bias. */
function derivatives(examples: readonly Example[], at: Weights): { gradient: Float64Array; hessian: Float64Array[] } {
  const size = at.weights.length + 1;
  const gradient = new Float64Array(size);
  const hessian = Array.from({ length: size }, () => new Float64Array(size));
  for (const { strengths, isArticle } of examples) {
    const chance = 1 / (1 + Math.exp(-logOdds(at, strengths)));
    const error = chance - Number(isArticle);
    const curve = Math.max(chance * (1 - chance), 1e-6);
    const row = [...strengths, 1];
    for (let i = 0; i < size; i++) {
      const x = row[i] ?? 0;
      if (x === 0) continue;
      (gradient[i] as number) += error * x;
      const line = hessian[i] as Float64Array;
      for (let j = 0; j < size; j++) (line[j] as number) += curve * x * (row[j] ?? 0);
    }
  }
  return { gradient, hessian };
}

/**
 * Logistic regression by Newton's method with a ridge penalty, where a weight may not change the sign it is given: a
 * signal named as speaking against articles cannot come to speak for them because two signals happen to go together.
 * Each quadratic step is solved by coordinate descent, which makes the constraint a clipping (Friedman, Hastie and
 * Tibshirani 2010, "Regularization Paths for Generalized Linear Models via Coordinate Descent"). Signs are 1 or -1.
 */
export function fit(examples: readonly Example[], signs: readonly number[], ridge: number): Weights {
  const size = signs.length + 1;
  let values = new Float64Array(size);
  for (let step = 0; step < NEWTON_STEPS; step++) {
    const at: Weights = { bias: values[size - 1] as number, weights: [...values.subarray(0, -1)] };
    const { gradient, hessian } = derivatives(examples, at);
    const next = values.slice();
    const moved = new Float64Array(size);
    for (let sweep = 0; sweep < SWEEPS; sweep++) {
      let most = 0;
      for (let i = 0; i < size; i++) {
        const curve = (hessian[i]?.[i] ?? 0) + 1e-9;
        const pull = curve * (next[i] as number) - (gradient[i] as number) - (moved[i] as number);
        const sign = signs[i];
        const free = pull / (curve + (sign === undefined ? 0 : ridge));
        const value = sign === undefined || free * sign > 0 ? free : 0;
        const change = value - (next[i] as number);
        next[i] = value;
        for (let j = 0; j < size; j++) (moved[j] as number) += change * (hessian[j]?.[i] ?? 0);
        most = Math.max(most, Math.abs(change));
      }
      if (most < 1e-4) break;
    }
    const change = Math.max(...next.map((value, i) => Math.abs(value - (values[i] as number))));
    values = next;
    if (change < 1e-3) break;
  }
  return { bias: values[size - 1] as number, weights: [...values.subarray(0, -1)] };
}

/** Log-odds of each example by weights fitted to the other folds only; a site is in one fold. */
export function crossValidate(
  examples: readonly Example[],
  signs: readonly number[],
  ridge: number,
  folds: number,
  seed: number,
): number[] {
  const random = randomFrom(seed);
  const foldOf = new Map<string, number>();
  const sites = [...new Set(examples.map(({ site }) => site))].map((site) => ({ site, key: random() }));
  for (const [at, { site }] of sites.sort((a, b) => a.key - b.key).entries()) foldOf.set(site, at % folds);
  const results = Array.from({ length: examples.length }, () => 0);
  for (let fold = 0; fold < folds; fold++) {
    const weights = fit(
      examples.filter(({ site }) => foldOf.get(site) !== fold),
      signs,
      ridge,
    );
    for (const [at, { site, strengths }] of examples.entries())
      if (foldOf.get(site) === fold) results[at] = logOdds(weights, strengths);
  }
  return results;
}
