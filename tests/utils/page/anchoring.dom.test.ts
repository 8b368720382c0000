import * as fc from 'fast-check';
import { afterEach, describe as suite, expect, it } from 'vitest';
import { anchor, anchorAll, describe } from '@/utils/page/anchoring';
import { parse, rangeOf } from '@/tests/helpers/fixtures-in-body';
import type { PassageEvidenceSelector, TextQuoteSelector } from '@/utils/model/selector';

afterEach(() => document.body.replaceChildren());

const BUDGET = `<h1>Ngân sách tỉnh</h1>
  <p>Theo báo cáo của sở, kinh tế quý ba tiếp tục phục hồi, dịch vụ tăng khá.</p>
  <p>Trong chín tháng, tổng thu ngân sách đạt 1.200 tỷ đồng, bằng 85% dự toán năm.</p>
  <p>Chi thường xuyên được giữ trong giới hạn, đầu tư công giải ngân đúng tiến độ.</p>`;

suite('a passage on the page it was described on', () => {
  it('is found exactly, with W3C selectors that survive JSON and stay small', () => {
    const root = parse(BUDGET);
    const range = rangeOf(root, 'tổng thu ngân sách đạt 1.200 tỷ đồng');
    const selectors = JSON.parse(JSON.stringify(describe(root, range))) as TextQuoteSelector[];
    expect(selectors[0]).toMatchObject({ type: 'TextQuoteSelector', exact: 'tổng thu ngân sách đạt 1.200 tỷ đồng' });
    expect(new TextEncoder().encode(JSON.stringify(selectors)).length).toBeLessThan(2048);
    const found = anchor(root, selectors);
    expect(found).toMatchObject({ verdict: 'exact', confident: true, confidence: 1, changes: [] });
    expect(found?.range?.toString()).toBe('tổng thu ngân sách đạt 1.200 tỷ đồng');
  });

  it('is nothing when no text is selected', () => {
    const root = parse('<p>one</p><p>   </p><script>two</script>');
    const range = document.createRange();
    range.selectNodeContents(root.children[1] as Element);
    expect(describe(root, range)).toBeNull();
    range.selectNodeContents(root.children[2] as Element);
    expect(describe(root, range)).toBeNull();
  });

  it('is told from its repeats', () => {
    const root = parse(
      '<p>Alpha. Come back tomorrow.</p><p>Beta. Come back tomorrow.</p><p>Gamma. Come back tomorrow.</p>',
    );
    for (const nth of [0, 1, 2]) {
      const range = rangeOf(root, 'Come back tomorrow', nth);
      expect(anchor(root, describe(root, range) ?? [])?.range?.startContainer).toBe(range.startContainer);
    }
  });

  it('reaches from block to block, and its quote shows where they end', () => {
    const root = parse('<p>First  paragraph\n here.</p><p>Second one.</p>');
    const range = document.createRange();
    range.setStart(root.firstElementChild?.firstChild as Text, 7);
    range.setEnd(root.lastElementChild?.firstChild as Text, 6);
    const selectors = describe(root, range) ?? [];
    expect(selectors[0]).toMatchObject({ exact: 'paragraph here.\nSecond' });
    expect(anchor(root, selectors)?.range?.toString()).toBe('paragraph\n here.Second');
  });
});

suite('the verdict on a page that changed', () => {
  const quote = 'tổng thu ngân sách đạt 1.200 tỷ đồng';
  const after = (change: (html: string) => string, words = quote) => {
    const root = parse(BUDGET);
    const selectors = describe(root, rangeOf(root, words));
    return anchor(parse(change(BUDGET)), selectors ?? []);
  };

  it('is `same` for another normal form, tone placement, quote marks, markup and spacing', () => {
    expect(after((html) => html.normalize('NFD'))).toMatchObject({ verdict: 'same', confident: true });
    expect(after((html) => html.replace('ngân sách đạt', 'ngân&nbsp;\n sách</b> <i>đạt</i>'))?.verdict).toBe('exact');
    const root = parse('<p>Chủ tịch Uỷ ban nói “rất tốt” – hoà bình…</p>');
    const selectors = describe(root, rangeOf(root, 'Uỷ ban nói “rất tốt” – hoà bình…'));
    const found = anchor(parse('<p>Chủ tịch Ủy ban nói "rất tốt" - hòa bình...</p>'), selectors ?? []);
    expect(found).toMatchObject({ verdict: 'same', changes: [], confident: true });
    expect(found?.range?.toString()).toBe('Ủy ban nói "rất tốt" - hòa bình...');
  });

  it('is `edited` with an alarm for a changed figure', () => {
    const found = after((html) => html.replace('1.200', '900'));
    expect(found).toMatchObject({ verdict: 'edited', found: 'tổng thu ngân sách đạt 900 tỷ đồng' });
    expect(found?.changes).toContainEqual({ kind: 'delete', text: '1.200 ', alarm: 'figure' });
    expect(found?.changes).toContainEqual({ kind: 'insert', text: '900 ', alarm: 'figure' });
  });

  it('is `edited` with an alarm for a negation put in', () => {
    const found = after((html) => html.replace('ngân sách đạt', 'ngân sách không đạt'));
    expect(found?.verdict).toBe('edited');
    expect(found?.changes).toContainEqual({ kind: 'insert', text: 'không ', alarm: 'negation' });
  });

  it('is `orphan` when the paragraph was removed', () => {
    const found = after((html) => html.replace(/<p>Trong.*?<\/p>/, ''));
    expect(found).toMatchObject({ verdict: 'orphan', confident: false, range: null, ranges: [] });
  });
});

suite('what is told from a look-alike', () => {
  const around = (quote: string): string =>
    `<p>Ủy ban nhân dân tỉnh họp phiên thường kỳ vào sáng thứ ba tuần này tại hội trường lớn.</p>
     <p>Trong phiên họp, ông Nam nói ${quote} trước khi năm học mới bắt đầu ở các xã.</p>
     <p>Phiên họp kết thúc lúc mười hai giờ trưa và sẽ tiếp tục vào tuần sau, thông cáo viết.</p>`;
  const QUOTE = 'tỉnh sẽ xây thêm bốn mươi phòng học tại ba huyện miền núi';

  it('is a passage into which a sentence was put', () => {
    const root = parse(around(QUOTE));
    const selectors = describe(root, rangeOf(root, QUOTE)) ?? [];
    const longer = QUOTE.replace('phòng học', 'phòng học, theo kế hoạch đã được thông qua hồi tháng trước, ngay');
    const found = anchor(parse(around(longer)), selectors);
    expect(found).toMatchObject({ verdict: 'edited', confident: true });
    expect(found?.range?.toString()).toBe(longer);
  });

  it('is a passage whose last word became another', () => {
    const root = parse(around(QUOTE));
    const selectors = describe(root, rangeOf(root, QUOTE)) ?? [];
    const other = QUOTE.replace(/núi$/, 'biển');
    expect(anchor(parse(around(other)), selectors)?.range?.toString()).toBe(other);
  });

  it('is not found within a longer word', () => {
    const page = (word: string): string =>
      `<p>They met at the ${word} by the river, late, and nobody saw them there.</p>`;
    const root = parse(page('bar'));
    const selectors = describe(root, rangeOf(root, 'bar')) ?? [];
    expect(anchor(parse(page('barn')), selectors)).toMatchObject({ confident: false });
  });

  it.each([
    ['closed details', (text: string) => `<details><summary>More</summary>${text}</details>`],
    ['a tab that is not shown', (text: string) => `<div role="tabpanel" hidden>${text}</div>`],
    [
      'a part that is drawn when it comes into view',
      (text: string) => `<div style="content-visibility: auto">${text}</div>`,
    ],
  ])('is found in %s', (_, closed) => {
    const root = parse(around(QUOTE));
    const selectors = describe(root, rangeOf(root, QUOTE)) ?? [];
    const found = anchor(parse(`<p>Tin khác.</p>${closed(around(QUOTE))}`), selectors);
    expect(found).toMatchObject({ verdict: 'exact', confident: true });
    expect(found?.range?.toString()).toBe(QUOTE);
  });

  it('is found where it was folded away, though some of its words are seen elsewhere', () => {
    const page = (text: string): string => `${around(QUOTE)}${text}<p>Ông Nam nhắc lại: tỉnh có ba huyện.</p>`;
    const own = '<p>Ba điểm: ba huyện, ba năm, ba trăm phòng.</p>';
    const root = parse(page(own));
    const selectors = describe(root, rangeOf(root, 'ba huyện', 1)) ?? [];
    const found = anchor(parse(page(`<details><summary>Thêm</summary>${own}</details>`)), selectors);
    expect(found).toMatchObject({ verdict: 'exact', confident: true });
    expect(found?.range?.startContainer.parentElement?.textContent).toBe('Ba điểm: ba huyện, ba năm, ba trăm phòng.');
  });

  it('is the edited passage, not a quotation of the old words that took their neighbours along', () => {
    const lead = 'Phiên họp lần này dài hơn mọi lần trước vì có nhiều việc phải bàn, từ ngân sách đến trường học.';
    const page = (quote: string): string => `<article><p>${lead}</p>${around(quote)}<p>${lead}</p></article>`;
    const root = parse(page(QUOTE));
    const selectors = describe(root, rangeOf(root, QUOTE)) ?? [];
    const edited = QUOTE.replace('bốn mươi', 'gần năm mươi');
    const quotation = `<section><p>Bạn đọc viết:</p><blockquote>${around(QUOTE).replaceAll(/<.?p>/g, '')}</blockquote></section>`;
    const found = anchor(parse(`${page(edited)}${quotation}`), selectors);
    expect(found?.range?.toString() ?? edited).toBe(edited);
  });

  it('is found where it is seen when a hidden copy stands before it', () => {
    const root = parse(around(QUOTE));
    const selectors = describe(root, rangeOf(root, QUOTE)) ?? [];
    const twice = parse(`<div hidden>${around(QUOTE)}</div><main>${around(QUOTE)}</main>`);
    expect(twice.querySelector('main')?.contains(anchor(twice, selectors)?.range?.startContainer ?? null)).toBe(true);
  });

  it('is another passage when of two repeats the marked one was taken out', () => {
    const line = '<p>Read the whole story in our paper edition on Friday.</p>';
    const page = (repeat: string): string =>
      `<p>Alpha was the first to arrive at the harbour.</p>${line}<p>Beta came by train the day after.</p>${repeat}<p>Gamma never arrived at all, and sent a letter.</p>`;
    const root = parse(page(line));
    const selectors = describe(root, rangeOf(root, 'Read the whole story in our paper edition', 1)) ?? [];
    expect(anchor(root, selectors)?.range?.startContainer.parentElement).toBe(root.children[3]);
    expect(anchor(parse(page('')), selectors)?.confident).toBe(false);
  });
});

suite('what is given', () => {
  it('may be a bare quote of the W3C model', () => {
    const found = anchor(parse(BUDGET), {
      type: 'TextQuoteSelector',
      exact: 'Chi thường xuyên được giữ trong giới hạn',
    });
    expect(found?.range?.toString()).toBe('Chi thường xuyên được giữ trong giới hạn');
  });

  it('never makes anchor throw', () => {
    const root = parse(BUDGET);
    fc.assert(
      fc.property(fc.anything(), (given) => {
        anchor(root, given as never);
        anchor(root, [{ type: 'TextQuoteSelector', exact: 'Chi', prefix: given, suffix: given } as never]);
        anchor(root, [
          { type: 'TextQuoteSelector', exact: 'tỉnh', prefix: '', suffix: '' },
          {
            ...({
              type: 'PassageEvidenceSelector',
              version: 1,
              before: given,
              after: given,
              structure: given,
            } as never as PassageEvidenceSelector),
            position: given as never,
            length: given as never,
          },
        ]);
      }),
    );
    expect(anchor(root, [])).toBeNull();
  });
});

suite('a list of passages', () => {
  it('gives the same from anchorAll as one by one', async () => {
    const lines = Array.from({ length: 30 }, (_, i) => `<p>Đoạn số ${i} nói về việc thứ ${i * 7}.</p>`);
    const root = parse(lines.join('\n'));
    const list = [...root.querySelectorAll('p')].map((p) => describe(root, rangeOf(p, 'nói về việc thứ')) ?? []);
    root.querySelector('p:nth-child(5)')?.remove();
    const seen: number[] = [];
    const all = await anchorAll(root, list, { onResult: (at) => seen.push(at) });
    expect(all.map((one) => one?.verdict)).toEqual(list.map((one) => anchor(root, one)?.verdict));
    expect(seen.sort((a, b) => a - b)).toEqual(list.map((_, i) => i));
  });

  it('stops when told', async () => {
    const root = parse(BUDGET);
    await expect(anchorAll(root, [], { signal: AbortSignal.abort() })).rejects.toThrow('aborted');
  });
});
