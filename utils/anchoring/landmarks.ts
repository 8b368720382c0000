import type { PageText } from './page-text';
import type { Passage } from './passage';
import { gramSizeFor } from './seeds';

/** How far from the passage its landmarks stand. */
export const LANDMARK_DISTANCES = [400, 800, 1600, 3200, 6400] as const;
const MOST_PLACES = 40;

/** What the landmarks say of a place: `count` of them were found, `balance` is from -1 (all wrong) to 1 (all right). */
export interface LandmarkVote {
  balance: number;
  count: number;
}

function codesOf(text: string): Uint16Array {
  const codes = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) codes[i] = text.charCodeAt(i);
  return codes;
}

/** The landmarks of a passage and where each of them stands on the page, looked up once for all candidates. */
export class Landmarks {
  readonly #found: { distance: number; isBefore: boolean; size: number; places: number[] }[] = [];

  constructor(page: PageText, passage: Passage) {
    // The table that found the seeds: no landmark is shorter than its runs.
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

  /** What they say of a passage from `start` to `end`. */
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
