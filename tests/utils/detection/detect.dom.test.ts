import { describe, expect, it } from 'vitest';
import seed from '../../fixtures/articles/quang-nam/source.html?raw';
import { detectArticle } from '@/utils/detection/detect';
import { Facts } from '@/utils/detection/facts';
import { BIAS, SIGNALS } from '@/utils/detection/signals';

const fixtures = import.meta.glob<string>('../../fixtures/pages/*.html', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');

function fixture(name: string): Document {
  const html = fixtures[`../../fixtures/pages/${name}.html`];
  if (html === undefined) throw new Error(`No fixture ${name}`);
  return parse(html);
}

describe('detectArticle', () => {
  it('knows the Vietnamese article by what it says and what it looks like', () => {
    const detection = detectArticle(parse(seed), 'https://dangcongsan.example/xay-dung-dang/quang-nam-661234.html');
    expect(detection.isArticle).toBe(true);
    expect(detection.confidence).toBeGreaterThan(0.95);
    expect(detection.because).toContain('calls itself an article');
  });

  it.each([
    ['news-vi', '/thoi-su/huyen-mien-nui-dua-nuoc-sach-ve-tung-ban-4512877.html'],
    ['news-short-zh', '/news/202403/08/c_1125597.html'],
    ['news-ja', '/local/20231104/k10014.html'],
    ['news-ar', '/node/48213'],
    ['news-he', '/news/city/184452'],
    ['news-short-en', '/news/bridge-reopens-after-two-day-closure'],
  ])('says yes of the news item %s', (name, path) => {
    expect(detectArticle(fixture(name), `https://news.test${path}`)).toMatchObject({ isArticle: true });
  });

  it.each([
    ['home-vi', '/'],
    ['section-front-en', '/local'],
    ['search-results', '/search?q=bridge'],
    ['product', '/products/oak-stool'],
    ['forum-thread', '/forums/old-boiler-and-new-thermostat.4512/'],
    ['login', '/login'],
    ['service', '/services/tax-advice-for-small-firms'],
    ['client-rendered', '/thoi-su/huyen-mien-nui-dua-nuoc-sach-ve-tung-ban-4512877.html'],
  ])('says no of the page %s', (name, path) => {
    expect(detectArticle(fixture(name), `https://site.test${path}`)).toMatchObject({ isArticle: false });
  });

  it('does not take a list for an article because it stands at the address of one', () => {
    const address = 'https://news.test/2024/02/11/bridge-reopens-after-two-day-closure';
    expect(detectArticle(fixture('section-front-en'), address).isArticle).toBe(false);
  });

  it('judges a front page and a news item without their markup by the text alone', () => {
    const bare = (name: string) => {
      const document = fixture(name);
      for (const node of document.querySelectorAll('meta, script')) node.remove();
      return document;
    };
    expect(detectArticle(bare('news-vi'), 'https://news.test/thoi-su/nuoc-sach-ve-ban-4512877.html').isArticle).toBe(
      true,
    );
    expect(detectArticle(bare('home-vi'), 'https://news.test/').isArticle).toBe(false);
  });

  it('names its reasons, the strongest first', () => {
    const weightOf = (name: string) => SIGNALS.find((signal) => signal.name === name)?.weight ?? 0;
    const yes = detectArticle(fixture('news-vi'), 'https://news.test/thoi-su/nuoc-sach-4512877.html');
    expect(yes.because.length).toBeGreaterThan(2);
    expect(yes.because.map(weightOf).every((weight) => weight > 0)).toBe(true);
    const no = detectArticle(fixture('login'), 'https://news.test/login');
    expect(no.because[0]).toBe('address of a list, shop, forum or account');
    expect(no.because.map(weightOf).every((weight) => weight < 0)).toBe(true);
  });

  it('gives the answer that all signals together give, however early it stops', () => {
    for (const name of ['news-vi', 'news-short-zh', 'home-vi', 'product', 'forum-thread', 'login']) {
      for (const path of ['/', '/login', '/news/bridge-reopens-after-two-day-closure', '/node/48213']) {
        const url = `https://site.test${path}`;
        const facts = new Facts(fixture(name), url);
        const logOdds = SIGNALS.reduce((sum, { weight, strength }) => sum + weight * strength(facts), BIAS);
        expect([name, path, detectArticle(fixture(name), url).isArticle]).toEqual([name, path, logOdds > 0]);
      }
    }
  });

  it('does not read the text of a page whose answer the text could not change', () => {
    const document = fixture('news-vi');
    let walks = 0;
    document.createTreeWalker = (...args) => {
      walks++;
      return Document.prototype.createTreeWalker.apply(document, args);
    };
    const address = 'https://news.test/2024/02/11/news/bridge-reopens-after-two-day-closure';
    expect(detectArticle(document, address).isArticle).toBe(true);
    expect(walks).toBe(0);
  });

  it('leaves the page as it is', () => {
    const document = fixture('news-vi');
    const before = document.documentElement.outerHTML;
    detectArticle(document, 'https://news.test/a');
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('says no of a page with nothing on it', () => {
    expect(detectArticle(parse(''), 'https://example.test/').isArticle).toBe(false);
    expect(detectArticle(document.implementation.createHTMLDocument(), 'about:blank').isArticle).toBe(false);
  });

  it('survives a document without an element', () => {
    const empty = document.implementation.createHTMLDocument();
    empty.documentElement.remove();
    expect(detectArticle(empty, 'https://example.test/').isArticle).toBe(false);
  });

  it('reads structured data that is not valid JSON', () => {
    const html = `<script type="application/ld+json">{"@type": "NewsArticle", "headline": "A",}</script>`;
    const { because } = detectArticle(parse(html), 'https://news.test/2024/02/11/a-long-headline-in-the-address');
    expect(because).toContain('structured data describes an article');
  });

  it('comes back from elements nested ten thousand deep', () => {
    const document = parse('');
    let at: Element = document.body;
    for (let depth = 0; depth < 10_000; depth++) at = at.appendChild(document.createElement('div'));
    at.textContent = 'Bottom.';
    expect(detectArticle(document, 'https://example.test/').isArticle).toBe(false);
  });
});
