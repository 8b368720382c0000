import { afterEach, describe, expect, it, vi } from 'vitest';
import { currentIndexSliced } from '@/utils/anchoring/index-cache';
import { IndexBuilder } from '@/utils/anchoring/text-index';
import { describe as describePassage, readAhead } from '@/utils/page/anchoring';

afterEach(() => document.body.replaceChildren());

describe('a text that was read ahead', () => {
  it('is not read again to describe a passage of it, until it changes', async () => {
    const root = document.body;
    root.innerHTML = '<p>Trong chín tháng, tổng thu ngân sách đạt 1.200 tỷ đồng, bằng 85% dự toán năm.</p>';
    const range = document.createRange();
    range.selectNodeContents(root.firstElementChild ?? root);
    await readAhead(root);
    const reading = vi.spyOn(IndexBuilder.prototype, 'step');
    expect(describePassage(root, range)).not.toBeNull();
    expect(reading).not.toHaveBeenCalled();
    root.append('Mới');
    describePassage(root, range);
    expect(reading).toHaveBeenCalled();
    reading.mockRestore();
  });

  it('is read again where an open shadow root changed before all of it was read', async () => {
    const root = document.body;
    root.innerHTML = `<div></div>${'<p>Một dòng.</p>'.repeat(2000)}`;
    const shadow = root.firstElementChild?.attachShadow({ mode: 'open' });
    if (!shadow) throw new Error('no shadow root');
    shadow.innerHTML = '<p>Trước.</p>';
    let pauses = 0;
    const index = await currentIndexSliced(root, 0, async () => {
      if (pauses++ === 0) shadow.innerHTML = '<p>Sau.</p>';
    });
    expect(pauses).toBeGreaterThan(0);
    expect(index.nodes[0]?.data).toBe('Sau.');
  });

  it('is read again for a passage in a shadow root that an element got since', async () => {
    const root = document.body;
    root.innerHTML = '<p>Trước.</p><div></div>';
    await readAhead(root);
    const shadow = root.querySelector('div')?.attachShadow({ mode: 'open' });
    if (!shadow) throw new Error('no shadow root');
    shadow.innerHTML = '<p>Muộn màng.</p>';
    const range = document.createRange();
    range.selectNodeContents(shadow);
    expect(describePassage(root, range)?.[0]).toMatchObject({ exact: 'Muộn màng.' });
  });

  it('leaves nothing behind where the pause fails', async () => {
    const root = document.body;
    root.innerHTML = '<p>Một dòng.</p>'.repeat(2000);
    const stopping = vi.spyOn(MutationObserver.prototype, 'disconnect');
    const failure = new Error('The page is gone.');
    await expect(currentIndexSliced(root, 0, () => Promise.reject(failure))).rejects.toBe(failure);
    expect(stopping).toHaveBeenCalledOnce();
    stopping.mockRestore();
  });
});
