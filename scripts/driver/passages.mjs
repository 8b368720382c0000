/**
 * Selects a passage with the mouse, from its first to its last letter.
 * @param {import('puppeteer-core').Page} page
 * @param {string} text As it stands in the page. It may span several elements.
 * @param {number} [nth] Which of several equal passages, from 0.
 */
export async function selectPassage(page, text, nth = 0) {
  await page.bringToFront();
  const ends = await page.evaluate(locate, text, nth);
  if (ends === null) throw new Error(`"${text}" (${nth}) is not on the page.`);
  await page.mouse.move(ends.from.x, ends.from.y);
  await page.mouse.down();
  await page.mouse.move(ends.to.x, ends.to.y, { steps: 4 });
  await page.mouse.up();
}

/**
 * Clicks on the first letters of a passage, after a pause: a click right after a highlight was made would count as part of
 * making it.
 * @param {import('puppeteer-core').Page} page
 * @param {string} text
 * @param {number} [nth]
 */
export async function clickPassage(page, text, nth = 0) {
  await new Promise((resolve) => setTimeout(resolve, 500));
  await page.bringToFront();
  const ends = await page.evaluate(locate, text, nth);
  if (ends === null) throw new Error(`"${text}" (${nth}) is not on the page.`);
  await page.mouse.click(ends.from.x + 4, ends.from.y);
}

/**
 * Returns the highlights that Pressmark has painted on a page, with their registry names, in the order of the page.
 * @param {import('puppeteer-core').Page} page
 * @returns {Promise<{ name: string, text: string }[]>}
 */
export function paintedPassages(page) {
  return page.evaluate(() => {
    const painted = [];
    for (const [name, highlight] of CSS.highlights) {
      if (!name.startsWith('pressmark')) continue;
      for (const { startContainer, startOffset, endContainer, endOffset } of highlight) {
        const range = document.createRange();
        range.setStart(startContainer, startOffset);
        range.setEnd(endContainer, endOffset);
        painted.push({ name, range });
      }
    }
    return painted
      .sort((a, b) => a.range.compareBoundaryPoints(Range.START_TO_START, b.range))
      .map(({ name, range }) => ({ name, text: range.toString() }));
  });
}

/**
 * Runs in the page: scrolls to a passage and returns where its first and last letters are.
 * @param {string} text
 * @param {number} nth
 */
function locate(text, nth) {
  // The walker has no callback, because none may run on a sandboxed page.
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  /** @type {{ node: Text, start: number }[]} */
  const nodes = [];
  let all = '';
  while (walker.nextNode()) {
    const node = /** @type {Text} */ (walker.currentNode);
    if (node.parentElement?.closest('script, style, template')) continue;
    nodes.push({ node, start: all.length });
    all += node.data;
  }
  let at = -1;
  for (let count = 0; count <= nth; count++) {
    at = all.indexOf(text, at + 1);
    if (at === -1) return null;
  }
  /** @param {number} offset */
  const letterAt = (offset) => {
    const { node, start } = nodes.findLast((one) => one.start <= offset) ?? { node: null, start: 0 };
    if (node === null) return null;
    const range = document.createRange();
    range.setStart(node, offset - start);
    range.setEnd(node, offset - start + 1);
    return range;
  };
  const first = letterAt(at);
  const last = letterAt(at + text.length - 1);
  if (first === null || last === null) return null;
  first.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const from = first.getClientRects()[0];
  const to = last.getClientRects()[0];
  if (!from || !to) return null;
  return {
    from: { x: from.left + 0.5, y: from.top + from.height / 2 },
    to: { x: to.right - 0.5, y: to.top + to.height / 2 },
  };
}
