/** Runs in the library page, before any script of it. */

declare global {
  interface Window {
    /** Milliseconds from the navigation until the first rows were drawn. */
    firstScreen: Promise<number>;
  }
}

window.firstScreen = new Promise((resolve) => {
  const look = () => {
    if (document.querySelector('.row-title') === null) requestAnimationFrame(look);
    // A task that is queued in a frame runs once that frame was drawn.
    else requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
  };
  requestAnimationFrame(look);
});

export interface Scrolled {
  /** Milliseconds from each frame to the next. */
  frames: number[];
  /** Rows in sight whose article was not there yet, of all that were in sight. */
  missing: number;
}

/** Scrolls the list down for some milliseconds, so many CSS pixels a frame. */
export function scrollList(milliseconds: number, step: number): Promise<Scrolled> {
  const scroller = document.querySelector('.virtual') as HTMLElement;
  const frames: number[] = [];
  let seen = 0;
  let missing = 0;
  return new Promise((resolve) => {
    const start = performance.now();
    let last = start;
    const frame = (now: number) => {
      if (now > last) frames.push(now - last);
      last = now;
      const { top, bottom } = scroller.getBoundingClientRect();
      for (const row of scroller.querySelectorAll('li')) {
        const box = row.getBoundingClientRect();
        if (box.bottom < top || box.top > bottom) continue;
        seen++;
        if (row.querySelector('.row-title') === null) missing++;
      }
      scroller.scrollTop += step;
      if (now - start < milliseconds) requestAnimationFrame(frame);
      else resolve({ frames, missing: missing / seen });
    };
    requestAnimationFrame(frame);
  });
}

/** Drags the list to a share of its length; milliseconds until the rows there are drawn. */
export function jumpTo(share: number): Promise<number> {
  const scroller = document.querySelector('.virtual') as HTMLElement;
  const start = performance.now();
  scroller.scrollTop = scroller.scrollHeight * share;
  return new Promise((resolve) => {
    const look = () => {
      const { top, bottom } = scroller.getBoundingClientRect();
      const inSight = [...scroller.querySelectorAll('li')].filter((row) => {
        const box = row.getBoundingClientRect();
        return box.bottom > top && box.top < bottom;
      });
      const isThere = inSight.length > 0 && inSight.every((row) => row.querySelector('.row-title') !== null);
      if (isThere) setTimeout(() => resolve(performance.now() - start));
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}

/** Presses “More filters”; milliseconds until the counts are drawn. They are put away again. */
export function openFacets(): Promise<number> {
  const button = document.querySelector('.filter-more') as HTMLElement;
  const start = performance.now();
  button.click();
  return new Promise((resolve) => {
    const look = () => {
      if (document.querySelector('.facet') === null) return requestAnimationFrame(look);
      return setTimeout(() => {
        const ms = performance.now() - start;
        button.click();
        resolve(ms);
      });
    };
    requestAnimationFrame(look);
  });
}
