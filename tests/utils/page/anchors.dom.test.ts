import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Annotation } from '@/utils/model/annotation';
import { describe as describePassage } from '@/utils/page/anchoring';
import { createAnchors } from '@/utils/page/anchors';

/** Of several slices, so that the first look is still at work when a second one would be asked for. */
const PARAGRAPHS = 4000;

let end: AbortController;

beforeEach(() => {
  end = new AbortController();
  const lines = Array.from({ length: PARAGRAPHS }, (_, at) => `<p>Dòng thứ ${at} của bài, với một ít chữ nữa.</p>`);
  document.body.innerHTML = `<main>${lines.join('')}</main>`;
});

afterEach(() => {
  end.abort();
  document.body.replaceChildren();
});

function annotationOf(at: number): Annotation {
  const range = document.createRange();
  range.selectNodeContents(document.querySelectorAll('p')[at] as Element);
  const selector = describePassage(document.body, range) ?? [];
  return { id: `a${at}`, color: 'yellow', target: { source: 'https://example.test/', selector } } as Annotation;
}

describe('the highlights of a page', () => {
  it('are all found in one look at it, and one that is added later in another', async () => {
    const first = [10, 500, 1200, 3900].map(annotationOf);
    const later = annotationOf(2000);
    // What was read for the descriptions is forgotten.
    document.body.append('.');
    const onLook = vi.fn<() => void>();
    const anchors = createAnchors(document, { onChange: () => {}, onTranslated: () => {}, onLook }, end.signal);
    anchors.follow(first);
    await Promise.all(first.map(({ id }) => anchors.whenFound(id)));
    expect(onLook).toHaveBeenCalledOnce();
    expect(first.map(({ id }) => anchors.rangesOf(id).length)).toEqual([1, 1, 1, 1]);
    anchors.follow([...first, later]);
    await anchors.whenFound(later.id);
    expect(onLook).toHaveBeenCalledTimes(2);
    expect(anchors.rangesOf(later.id)[0]?.toString()).toContain('2000');
  });
});
