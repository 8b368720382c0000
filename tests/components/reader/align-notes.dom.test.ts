import { expect, it, onTestFinished, vi } from 'vitest';
import { alignNotes } from '@/components/reader/align-notes';

/** A text of marks so far apart, and beside it notes of one height, both in CSS pixels. */
function page(marksApart: number, noteHeight: number) {
  const root = document.createElement('div');
  root.style.cssText = 'display: grid; grid-template-columns: 100px 100px; position: absolute; top: 0; left: 0';
  const ids = ['a', 'b', 'c', 'd'];
  root.innerHTML = `<div>${ids.map((id) => `<p style="height: ${marksApart}px; margin: 0"><mark data-mark="${id}">${id}</mark></p>`).join('')}</div>
    <ul style="--beside: 1; display: flow-root; margin: 0">${ids.map((id) => `<li data-annotation="${id}" style="height: ${noteHeight}px">${id}</li>`).join('')}</ul>`;
  document.body.append(root);
  onTestFinished(() => root.remove());
  const [text, list] = [...root.children] as [HTMLElement, HTMLElement];
  const topsOf = (selector: string) =>
    [...root.querySelectorAll(selector)].map((one) => one.getBoundingClientRect().top);
  return { text, list, topsOf };
}

it('puts each note at the height of its mark where there is room', () => {
  const { text, list, topsOf } = page(100, 40);
  alignNotes(list, text);
  expect(topsOf('li').map((top, at) => top - (topsOf('mark')[at] ?? NaN))).toEqual([0, 0, 0, 0]);
});

it('pushes a note down where the one above it reaches further', () => {
  const { text, list, topsOf } = page(20, 40);
  alignNotes(list, text);
  const [first = 0, ...others] = topsOf('li');
  expect(others.map((top) => top - first)).toEqual([52, 104, 156]);
});

it('asks for nothing once it has moved a note, so that the page is laid out once and not for each', () => {
  const { text, list } = page(100, 40);
  const isMoved = () => [...list.children].some((note) => (note as HTMLElement).style.marginTop !== '');
  let late = 0;
  const boxOf = Object.getOwnPropertyDescriptor(Element.prototype, 'getBoundingClientRect')?.value as (
    this: Element,
  ) => DOMRect;
  const asked = vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    if (isMoved()) late++;
    return boxOf.call(this);
  });
  onTestFinished(() => asked.mockRestore());
  alignNotes(list, text);
  expect(asked).toHaveBeenCalled();
  expect(late).toBe(0);
});
