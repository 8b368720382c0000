import { afterEach, describe as suite, expect, it } from 'vitest';
import { anchor, describe } from '@/utils/page/anchoring';
import { parse, rangeOf } from '@/tests/helpers/fixtures-in-body';

afterEach(() => document.body.replaceChildren());

suite('a passage by its place in the structure', () => {
  const lines = [
    'Sở Nông nghiệp cho biết vụ mùa năm nay bắt đầu sớm hơn mọi năm gần nửa tháng.',
    'Nông dân ở hai huyện ven sông đã gặt xong lúa, chỉ còn vài cánh đồng thấp.',
    'Giá thu mua tại ruộng tăng nhẹ, thương lái phải đặt cọc trước một tuần.',
    'Theo các hợp tác xã, chi phí vật tư vẫn là điều đáng lo nhất trong vụ tới.',
  ];
  const article = (order: readonly number[]): string =>
    `<ul class="menu"><li>Giá lúa</li></ul><article><h1>Vụ mùa</h1><h2 class="sub">Giá lúa</h2>${order
      .map((i) => `<p class="text">${lines[i]}</p>`)
      .join('')}</article>`;
  const described = (words: string, nth = 0) => {
    const root = parse(article([0, 1, 2, 3]));
    return describe(root, rangeOf(root, words, nth)) ?? [];
  };

  it('is found when its paragraph went to another place in the article', () => {
    const selectors = described(lines[2] as string);
    const found = anchor(parse(article([2, 0, 1, 3])), selectors);
    expect(found).toMatchObject({ verdict: 'exact', confident: true });
    expect(found?.range?.toString()).toBe(lines[2]);
  });

  it('is not taken for found when its paragraph is gone and somebody quotes it below', () => {
    const selectors = described(lines[2] as string);
    const quoted = `${article([0, 1, 3])}<blockquote>${lines[2]}</blockquote><p>Rất đúng.</p>`;
    expect(anchor(parse(quoted), selectors)?.confident).toBe(false);
  });

  it.each([
    ['its classes', (line: string) => `<p class="lead">${line}</p>`],
    ['a link in it', (line: string) => `<p><a href="#">Giá</a>${line.slice(3)}</p>`],
  ])('is found when its paragraph left the article, by %s; a bare copy is no proof', (_, block) => {
    const line = lines[2] as string;
    const rest = lines.map((one, i) => `<p>${i + 5} ${Array.from(one).reverse().join('')}</p>`).join('');
    const page = (middle: string, end: string): string =>
      `<main>${lines.map((one) => (one === line ? middle : `<p>${one}</p>`)).join('')}${rest}</main><section>${end}</section>`;
    const root = parse(page(block(line), ''));
    const paragraph = document.createRange();
    paragraph.selectNodeContents(root.querySelectorAll('p')[2] as Element);
    const selectors = describe(root, paragraph) ?? [];
    const moved = anchor(parse(page('', block(line))), selectors);
    expect(moved).toMatchObject({ verdict: 'exact', confident: true });
    expect(anchor(parse(page('', `<p>${line}</p>`)), selectors)?.confident).toBe(false);
  });

  it('is the heading and not the entry of the menu with the same words', () => {
    const selectors = described('Giá lúa', 1);
    const other = article([3, 2, 1, 0]).replaceAll('gần nửa tháng', 'vài ngày');
    const root = parse(other);
    const found = anchor(root, selectors);
    expect(found?.range?.startContainer.parentElement).toBe(root.querySelector('h2'));
  });

  it('is found by what earlier versions stored, which knew nothing of structure', () => {
    const stored = [
      {
        type: 'TextQuoteSelector',
        exact: 'Giá thu mua tại ruộng tăng nhẹ',
        prefix: 'đã gặt xong lúa, chỉ còn vài cánh đồng thấp.\n',
        suffix: ', thương lái phải đặt cọc trước một tuần.\n',
      },
      { type: 'TextPositionSelector', start: 172, end: 202 },
      {
        type: 'PassageEvidenceSelector',
        version: 1,
        position: 140,
        length: 255,
        count: 1,
        rank: 0,
        twins: 0,
        twinRank: 0,
        before: ['', '', '', '', ''],
        after: ['', '', '', '', ''],
        rival: 0.35,
        rivalContext: 0.02,
        hidden: false,
      },
    ] as const;
    const pushed = `<p>Tin mới</p>${article([0, 1, 2, 3])}`;
    expect(anchor(parse(pushed), stored as never)).toMatchObject({ verdict: 'exact', confident: true });
    const edited = pushed.replace('tăng nhẹ', 'giảm nhẹ');
    expect(anchor(parse(edited), stored as never)).toMatchObject({ verdict: 'edited', confident: true });
    expect(anchor(parse(article([0, 1, 3])), stored as never)?.confident).toBe(false);
  });
});
