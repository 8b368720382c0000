import { COLORS } from '@/utils/model/annotation';
import { createPainter, HIGHLIGHT_CSS } from '@/utils/page/paint';

/** Milliseconds that making the highlights took, and that each frame took while the page was scrolled. */
export interface Scrolling {
  made: number;
  frames: number[];
}

const WORDS = 'the council voted on Monday to close an old bridge over the river for good after long debate'.split(' ');
const FRAMES = 240;
const STEP = 60;

const nextFrame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));

/** A long page of plain paragraphs; a passage in each of the first `count`. */
function passages(count: number): Range[] {
  const paragraphs = Array.from({ length: count }, (_, i) => {
    const paragraph = document.createElement('p');
    paragraph.textContent = Array.from({ length: 60 }, (_, k) => WORDS[(i * 7 + k * 3) % WORDS.length]).join(' ');
    return paragraph;
  });
  document.body.replaceChildren(...paragraphs);
  return paragraphs.map((paragraph, i) => {
    const range = document.createRange();
    range.setStart(paragraph.firstChild as Text, 10 + (i % 30));
    range.setEnd(paragraph.firstChild as Text, 90 + (i % 90));
    return range;
  });
}

const MAKE: Record<string, (ranges: readonly Range[]) => void> = {
  nothing: () => undefined,
  painted(ranges) {
    document.head.append(Object.assign(document.createElement('style'), { textContent: HIGHLIGHT_CSS }));
    const painter = createPainter(document);
    for (const [i, range] of ranges.entries()) {
      painter.set(String(i), [range], { color: COLORS[i % COLORS.length] as 'yellow', state: 'normal' });
    }
  },
  wrapped(ranges) {
    for (const range of ranges) range.surroundContents(document.createElement('mark'));
  },
};

/** Makes highlights in one of the ways, and scrolls over them. */
export async function measure(way: string, count: number): Promise<Scrolling> {
  const ranges = passages(count);
  document.body.getBoundingClientRect();
  await nextFrame();
  const start = performance.now();
  MAKE[way]?.(ranges);
  document.body.getBoundingClientRect();
  const made = performance.now() - start;
  await new Promise((resolve) => setTimeout(resolve, 300));
  const frames: number[] = [];
  let last = await nextFrame();
  for (let i = 0; i < FRAMES; i++) {
    scrollBy(0, STEP);
    const now = await nextFrame();
    frames.push(now - last);
    last = now;
  }
  return { made, frames };
}
