import { afterEach, beforeEach, describe as suite, expect, it, vi } from 'vitest';
import { IndexBuilder } from '@/utils/anchoring/text-index';
import { describe, type Anchored } from '@/utils/page/anchoring';
import { keepAnchored, type Keepable, type Keeper } from '@/utils/page/keep-anchored';

const QUOTE = 'the council voted to close the old bridge';
const STORY = `<p>After a long debate on Monday, ${QUOTE} by nine votes to four, officials said.</p>
  <p>The bridge has carried trams since 1931 and needs repairs that the city cannot pay for.</p>`;

let root: HTMLElement;
let stop: AbortController;
let heard: { id: string; anchored: Anchored; wasHere: boolean }[];
let translated: boolean[];

beforeEach(() => {
  root = document.createElement('main');
  root.innerHTML = STORY;
  document.body.append(root);
  stop = new AbortController();
  heard = [];
  translated = [];
});

afterEach(() => {
  stop.abort();
  root.remove();
  document.documentElement.className = '';
});

function annotationOf(words: string, id = 'a'): Keepable {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = (node as Text).data.indexOf(words);
    if (at === -1) continue;
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + words.length);
    return { id, target: { selector: describe(root, range) ?? [] } };
  }
  throw new Error(`not in the fixture: ${words}`);
}

function keep(...annotations: Keepable[]): Keeper {
  return keepAnchored({
    root,
    annotations,
    signal: stop.signal,
    onAnchored: (id, anchored, wasHere) => heard.push({ id, anchored, wasHere }),
    onTranslated: (now) => translated.push(now),
  });
}

const lastVerdict = (): string | undefined => heard.at(-1)?.anchored.verdict;
const pause = (time: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, time));

suite('annotations on a page that moves', () => {
  it('are found at once, and the page is left alone then', async () => {
    keep(annotationOf(QUOTE));
    await vi.waitFor(() => expect(lastVerdict()).toBe('exact'));
    await pause(400);
    expect(heard).toHaveLength(1);
  });

  it('are not looked for where they stand untouched, however often the page changes elsewhere', async () => {
    const ticker = document.createElement('p');
    root.append(ticker);
    keep(annotationOf(QUOTE));
    await vi.waitFor(() => expect(lastVerdict()).toBe('exact'));
    const reading = vi.spyOn(IndexBuilder.prototype, 'step');
    ticker.textContent = 'Goal!';
    await pause(600);
    expect(reading).not.toHaveBeenCalled();
    reading.mockRestore();
  });

  it('are found again when an open shadow root is drawn anew', async () => {
    const shadow = document.createElement('div').attachShadow({ mode: 'open' });
    shadow.innerHTML = STORY;
    root.replaceChildren(shadow.host);
    const text = shadow.querySelector('p')?.firstChild as Text;
    const range = document.createRange();
    range.setStart(text, text.data.indexOf(QUOTE));
    range.setEnd(text, text.data.indexOf(QUOTE) + QUOTE.length);
    keep({ id: 'a', target: { selector: describe(root, range) ?? [] } });
    await vi.waitFor(() => expect(lastVerdict()).toBe('exact'));
    shadow.innerHTML = STORY;
    await vi.waitFor(() => expect(heard.length).toBeGreaterThan(1), { timeout: 4000 });
    expect(heard.at(-1)?.anchored.range?.startContainer.isConnected).toBe(true);
  });

  it('are found when the text comes late', async () => {
    const annotation = annotationOf(QUOTE);
    root.innerHTML = '<p>Loading</p>';
    keep(annotation);
    await vi.waitFor(() => expect(lastVerdict()).toBe('orphan'));
    root.innerHTML = STORY;
    await vi.waitFor(() => expect(lastVerdict()).toBe('exact'), { timeout: 4000 });
    expect(heard.at(-1)?.anchored.range?.toString()).toBe(QUOTE);
  });

  it('are painted anew when a framework replaces the nodes', async () => {
    keep(annotationOf(QUOTE));
    await vi.waitFor(() => expect(lastVerdict()).toBe('exact'));
    const paragraph = root.querySelector('p') as HTMLElement;
    paragraph.replaceWith(paragraph.cloneNode(true));
    await vi.waitFor(() => expect(heard).toHaveLength(2), { timeout: 4000 });
    const range = heard.at(-1)?.anchored.range;
    expect(range?.toString()).toBe(QUOTE);
    expect(root.contains(range?.startContainer ?? null)).toBe(true);
  });

  it('are told to have been here when a virtualised list takes them away', async () => {
    keep(annotationOf(QUOTE));
    await vi.waitFor(() => expect(lastVerdict()).toBe('exact'));
    root.querySelector('p')?.remove();
    await vi.waitFor(() => expect(lastVerdict()).toBe('orphan'), { timeout: 4000 });
    expect(heard.at(-1)?.wasHere).toBe(true);
  });

  it('are not seen in the row that a list puts where theirs was, until that is as it was', async () => {
    keep(annotationOf(QUOTE));
    await vi.waitFor(() => expect(lastVerdict()).toBe('exact'));
    const row = root.querySelector('p') as Element;
    const other = row.cloneNode(true) as Element;
    other.textContent = (other.textContent ?? '').replace('old bridge', 'new bridge');
    row.replaceWith(other);
    await vi.waitFor(() => expect(lastVerdict()).toBe('orphan'), { timeout: 4000 });
    expect(heard.some(({ anchored }) => anchored.verdict === 'edited')).toBe(false);
    other.replaceWith(row);
    await vi.waitFor(() => expect(lastVerdict()).toBe('exact'), { timeout: 4000 });
  });

  it('are called edited when their words change under the reader', async () => {
    keep(annotationOf(QUOTE));
    await vi.waitFor(() => expect(lastVerdict()).toBe('exact'));
    const text = root.querySelector('p')?.firstChild as Text;
    text.data = text.data.replace('voted to', 'voted not to');
    await vi.waitFor(() => expect(lastVerdict()).toBe('edited'), { timeout: 4000 });
    expect(heard.at(-1)?.anchored.changes).toContainEqual({ kind: 'insert', text: 'not ', alarm: 'negation' });
  });

  it('wait for the original while the browser translates the page', async () => {
    keep(annotationOf(QUOTE));
    await vi.waitFor(() => expect(lastVerdict()).toBe('exact'));
    const original = root.innerHTML;
    document.documentElement.className = 'translated-ltr';
    root.innerHTML =
      '<p><font style="vertical-align: inherit;"><font>Der Rat stimmte für die Schließung.</font></font></p>';
    await vi.waitFor(() => expect(translated).toEqual([true]), { timeout: 4000 });
    await vi.waitFor(() => expect(heard).toHaveLength(2), { timeout: 4000 });
    expect(heard[1]).toMatchObject({ wasHere: true, anchored: { verdict: 'orphan', ranges: [] } });
    await pause(300);
    expect(heard).toHaveLength(2);
    document.documentElement.className = '';
    root.innerHTML = original;
    await vi.waitFor(() => expect(heard).toHaveLength(3), { timeout: 4000 });
    expect(translated).toEqual([true, false]);
    expect(lastVerdict()).toBe('exact');
  });

  it('are told to be nowhere, but not lost, on a page that is opened in translation', async () => {
    const annotation = annotationOf(QUOTE);
    document.documentElement.className = 'translated-ltr';
    root.innerHTML = '<p><font><font>Der Rat stimmte für die Schließung.</font></font></p>';
    keep(annotation);
    await vi.waitFor(() => expect(heard).toHaveLength(1));
    expect(heard[0]).toMatchObject({ wasHere: true, anchored: { verdict: 'orphan', ranges: [] } });
  });

  it('can be added, removed and stopped', async () => {
    const second = annotationOf('carried trams since 1931', 'b');
    const keeper = keep(annotationOf(QUOTE));
    keeper.add(second);
    await vi.waitFor(() => expect(heard.map((one) => one.id).sort()).toEqual(['a', 'b']));
    keeper.remove('b');
    root.querySelector('p:last-child')?.remove();
    await pause(500);
    expect(heard).toHaveLength(2);
    stop.abort();
    root.replaceChildren();
    await pause(500);
    expect(heard).toHaveLength(2);
  });
});
