import { afterEach, describe as suite, expect, it } from 'vitest';
import { parse, rangeOf } from '@/tests/helpers/fixtures-in-body';
import { anchor, describe } from '@/utils/page/anchoring';

afterEach(() => document.body.replaceChildren());

suite('the ends of a passage that was edited', () => {
  const QUOTE = 'tỉnh sẽ xây thêm bốn mươi phòng học tại ba huyện miền núi';

  it('is the quote alone when the text that was put before it begins with the same letters', () => {
    const page = (before: string, quote: string): string =>
      `<p>Phiên họp bắt đầu lúc tám giờ sáng tại hội trường lớn của ủy ban nhân dân.</p>${before}<p>${quote}</p>
       <p>Phiên họp kết thúc lúc mười hai giờ trưa và sẽ tiếp tục vào tuần sau, thông cáo viết.</p>`;
    const root = parse(page('', QUOTE));
    const selectors = describe(root, rangeOf(root, QUOTE)) ?? [];
    const shorter = QUOTE.replace(' bốn mươi', '');
    const found = anchor(parse(page('<p>Tiền quảng cáo của chúng tôi nằm ở đây hôm nay.</p>', shorter)), selectors);
    expect(found?.range?.toString()).toBe(shorter);
  });

  it('ends where it did when its paragraph was moved and edited, and other text came between it and its neighbour', () => {
    const BEFORE = 'The report was read in all three towns of the coast, and believed in two of them until noon.';
    const SENTENCE = 'Finland is in danger, for the sea is no sea but a crocodile that is about to swallow it.';
    const next = 'The crocodile measures four hundred thousand square miles, said the head of the team on Monday.';
    const other = 'Nobody had noticed before, although sailors told of teeth, and of the warm breath of the coast.';
    const root = parse(`<p>${BEFORE}</p><p>${SENTENCE}</p><p>${next}</p><p>${other}</p>`);
    const selectors = describe(root, rangeOf(root, SENTENCE)) ?? [];
    const edited = SENTENCE.replace('danger', 'dangr').replace('it.', 'itx');
    const changed = parse(`<p>${BEFORE}</p><p>${edited}</p><p>${other}</p><p>. ${next}</p>`);
    expect(anchor(changed, selectors)?.range?.toString()).toBe(edited);
  });

  it('does not take the neighbours of a place around it for its own', () => {
    const words = 'After September 2026';
    const lead = `<h2>${words}, passive money will come, says the report.</h2>`;
    const rest = `<p>${words}, that is after the upgrade, funds that follow the index start to buy.</p>`;
    const filler = (nth: number): string =>
      `<p>Sentence ${nth} of the report speaks of other shares and of their prices.</p>`;
    const above = Array.from({ length: 8 }, (_, i) => filler(i)).join('');
    const between = Array.from({ length: 8 }, (_, i) => filler(i + 20)).join('');
    const root = parse(`${above}${lead}${between}${rest}`);
    const selectors = describe(root, rangeOf(root, words)) ?? [];
    expect(anchor(parse(`${above}${between}${rest}`), selectors)?.confident ?? false).toBe(false);
  });
});
