import { afterEach, describe, expect, it, vi } from 'vitest';
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
});
