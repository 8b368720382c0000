import type { PageText } from './page-text';
import type { Passage } from './passage';
import { gramSizeFor } from './seeds';

/** Distances of the landmarks from the passage, in units. */
export const LANDMARK_DISTANCES = [400, 800, 1600, 3200, 6400] as const;
const MOST_PLACES = 40;

/** The landmarks' vote on a place: `count` were found on the page; `balance` is -1 (all misplaced) to 1 (all in place). */
export interface LandmarkVote {
  balance: number;
  count: number;
}

function codesOf(text: string): Uint16Array {
  const codes = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) codes[i] = text.charCodeAt(i);
  return codes;
}

/** The landmarks of a passage and their positions on the page, looked up once for all candidates. */
export class Landmarks {
  readonly #found: { distance: number; isBefore: boolean; size: number; places: number[] }[] = [];

  constructor(page: PageText, passage: Passage) {
    // The table of the seeds can be used: no landmark is shorter than its runs.
    const grams = page.grams(gramSizeFor(passage.quote));
    const look = (landmarks: readonly string[], isBefore: boolean): void => {
      for (const [i, landmark] of landmarks.entries()) {
        const distance = LANDMARK_DISTANCES[i];
        if (distance === undefined || landmark.length < 6) continue;
        const places = grams.placesOf(codesOf(landmark), MOST_PLACES);
        if (places.length > 0) this.#found.push({ distance, isBefore, size: landmark.length, places });
      }
    };
    look(passage.evidence.before, true);
    look(passage.evidence.after, false);
  }

  /** Returns the vote on a passage from `start` to `end`. */
  vote(start: number, end: number): LandmarkVote {
    let good = 0;
    for (const { distance, isBefore, size, places } of this.#found) {
      const isRight = (at: number): boolean => {
        const away = isBefore ? start - at : at + size - end;
        return away >= 0.35 * distance && away <= 2.5 * distance + 1500;
      };
      if (places.some(isRight)) good++;
    }
    const count = this.#found.length;
    return { balance: count === 0 ? 0 : (2 * good - count) / count, count };
  }
}
