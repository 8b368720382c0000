import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBelievableCanonical, pageIdentity, siteOf, sourceOf } from '@/utils/text/source-url';

const SEED =
  'https://dangcongsan.example/xay-dung-dang/quang-nam-cong-tac-xay-dung-dang-dat-nhieu-ket-qua-tich-cuc-661234.html';

describe('sourceOf', () => {
  it.each([
    ['a hash', `${SEED}#binh-luan`],
    ['a text fragment', `${SEED}#:~:text=T%E1%BB%89nh%20u%E1%BB%B7`],
    ['http', SEED.replace('https', 'http')],
    ['a default port', SEED.replace('.example', '.example:443')],
    ['www.', SEED.replace('//', '//www.')],
    ['m.', SEED.replace('//', '//m.')],
    ['mobile.', SEED.replace('//', '//mobile.')],
    ['amp.', SEED.replace('//', '//amp.')],
    ['www.m.', SEED.replace('//', '//www.m.')],
    ['a host in capitals with a final dot', SEED.replace('dangcongsan.example', 'DangCongSan.example.')],
    ['user and password', SEED.replace('//', '//someone:secret@')],
    ['utm_*', `${SEED}?utm_source=zalo&utm_medium=social&UTM_Campaign=x`],
    ['fbclid among others', `${SEED}?fbclid=IwAR0&gclid=1&zarsrc=30`],
    ['?amp=1', `${SEED}?amp=1`],
    ['?amp', `${SEED}?amp`],
    ['?outputType=amp', `${SEED}?outputType=amp`],
    ['/amp at the end', `${SEED}/amp`],
    ['/amp/ at the end', `${SEED}/amp/`],
    ['/amp/ in front', SEED.replace('.example/', '.example/amp/')],
    ['.amp.html', SEED.replace('.html', '.amp.html')],
    ['a slash at the end', `${SEED}/`],
    ['a session id', `${SEED};jsessionid=ABC123`],
    ['needless percent-encoding', SEED.replace('quang', '%71uang')],
    ['an AMP cache', SEED.replace('https://', 'https://dangcongsan-example.cdn.ampproject.org/c/s/')],
    [
      'an AMP cache with its own parameters',
      `${SEED.replace('https://', 'https://x.cdn.ampproject.org/v/s/')}?usqp=mq331&amp_js_v=0.1`,
    ],
    ['an AMP viewer', SEED.replace('https://', 'https://www.google.com/amp/s/amp.')],
  ])('is the same with %s', (_what, variant) => {
    expect(sourceOf(variant)).toBe(SEED);
  });

  it.each([
    ['https://a.example/view.php?id=7', 'https://a.example/view.php?id=8'],
    ['https://a.example/?p=12', 'https://a.example/?p=13'],
    ['https://a.example/watch?v=abc', 'https://a.example/watch?v=abd'],
    ['https://a.example/news', 'https://a.example/News'],
    ['https://a.example/list?tag=x&tag=y', 'https://a.example/list?tag=y&tag=x'],
    ['https://a.example:8080/x', 'https://a.example/x'],
    ['https://news.a.example/x', 'https://a.example/x'],
    ['https://m.me/x', 'https://me/x'],
    ['https://a.example/amps/x', 'https://a.example/x'],
    ['https://a.example/amp', 'https://a.example/'],
    ['https://a.example/x?amplitude=2', 'https://a.example/x'],
    ['https://a.example/x?view=amps', 'https://a.example/x'],
    ['https://a.example/#/story/1', 'https://a.example/#/story/2'],
    ['https://a.example/#!story', 'https://a.example/'],
  ])('tells %s from %s', (one, other) => {
    expect(sourceOf(one)).not.toBe(sourceOf(other));
  });

  it.each([
    ['https://en.m.wikipedia.example.org/wiki/X', 'https://en.wikipedia.example.org/wiki/X'],
    ['https://a.example', 'https://a.example/'],
    ['https://a.example/x?b=2&a=1', 'https://a.example/x?a=1&b=2'],
    ['https://a.example/x?a=1&utm_source=q&b=2', 'https://a.example/x?a=1&b=2'],
    ['http://127.0.0.1:8123/x', 'https://127.0.0.1:8123/x'],
    ['http://[::1]/x/', 'https://[::1]/x'],
    ['https://a.example/x/?utm_id=1#/đọc/1:~:text=x', 'https://a.example/x#/%C4%91%E1%BB%8Dc/1'],
    ['https://www.a.example/x#!/', 'https://a.example/x'],
    ['https://báo.example/bài-viết', 'https://xn--bo-mia.example/b%C3%A0i-vi%E1%BA%BFt'],
  ])('writes %s as %s', (url, source) => {
    expect(sourceOf(url)).toBe(source);
  });

  it.each([
    '',
    'nonsense',
    '//a.example/x',
    'about:blank',
    'chrome://settings',
    'file:///tmp/x.html',
    'javascript:alert(1)',
    'data:text/html,x',
    'blob:https://a.example/1',
    'view-source:https://a.example/',
    'https://',
  ])('knows no source of "%s"', (url) => {
    expect(sourceOf(url)).toBeNull();
  });
});

describe('pageIdentity', () => {
  it('is the address of the article, and elsewhere the address without its anchor', () => {
    expect(pageIdentity('http://www.a.example/x?fbclid=1#notes')).toBe('https://a.example/x');
    expect(pageIdentity('file:///tmp/x.html#notes')).toBe('file:///tmp/x.html');
  });
});

const label = fc.stringMatching(/^[a-z][a-z0-9]{1,8}$/);
const segment = fc.oneof(
  fc.stringMatching(/^[a-zA-Z0-9%.~_;-]{1,12}$/),
  fc.constantFrom('amp', 'amp.html', 'index.amp.html', '.amp', 'm', '', 'bài-viết', '%2F', '%', '%%345'),
);
const parameter = fc.tuple(
  fc.constantFrom('id', 'p', 'v', 'page', 'ref', 'amp', 'utm_source', 'fbclid', 'tag[]', 'uỷ'),
  fc.oneof(fc.string({ maxLength: 6, unit: 'grapheme' }), fc.constantFrom('', '1', 'amp', '%41', 'a+b')),
);
const address = fc
  .record({
    scheme: fc.constantFrom('http', 'https'),
    front: fc.array(fc.constantFrom('www', 'm', 'amp', 'mobile', 'news', 'cdn'), { maxLength: 3 }),
    site: fc.oneof(fc.tuple(label, label), fc.constant(['ampproject', 'org'])),
    port: fc.constantFrom('', ':80', ':443', ':8080'),
    path: fc.array(segment, { maxLength: 5 }),
    query: fc.array(parameter, { maxLength: 4 }),
  })
  .map(({ scheme, front, site, port, path, query }) => {
    const search = query.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&');
    return `${scheme}://${[...front, ...site].join('.')}${port}/${path.join('/')}${search === '' ? '' : `?${search}`}`;
  });

describe('laws of sourceOf', () => {
  it('says the same of what it wrote', () => {
    fc.assert(
      fc.property(address, (url) => {
        const source = sourceOf(url);
        expect(source).not.toBeNull();
        expect(sourceOf(source ?? '')).toBe(source);
      }),
      { numRuns: 1000 },
    );
  });

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl({ withFragments: true, withQueryParameters: true })), (text) => {
        const source = sourceOf(text);
        if (source !== null) expect(sourceOf(source)).toBe(source);
      }),
    );
  });

  it('does not depend on anchor or trackers, wherever they stand', () => {
    fc.assert(
      fc.property(
        address,
        fc.string().filter((anchor) => !/^[\s\p{Cc}]*[!/]/u.test(anchor)),
        fc.constantFrom('utm_id=1', 'fbclid=x', 'GCLID=2', 'amp=1'),
        (url, anchor, tracker) => {
          const join = url.includes('?') ? '&' : '?';
          expect(sourceOf(`${url}#${anchor}`)).toBe(sourceOf(url));
          expect(sourceOf(`${url}${join}${tracker}`)).toBe(sourceOf(url));
          expect(sourceOf(url.replace('?', `?${tracker}&`))).toBe(sourceOf(url));
        },
      ),
    );
  });

  it('does not depend on the order of different parameters', () => {
    fc.assert(
      fc.property(fc.uniqueArray(parameter, { selector: ([name]) => name }), (query) => {
        const url = (parameters: typeof query) =>
          `https://a.example/x?${parameters.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')}`;
        expect(sourceOf(url(query.toReversed()))).toBe(sourceOf(url(query)));
      }),
    );
  });

  it('tells two values of a parameter that selects content apart', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.constantFrom('id', 'p', 'v', 'article', 'ref'), (one, other, name) => {
        const same = sourceOf(`https://a.example/?${name}=${one}`) === sourceOf(`https://a.example/?${name}=${other}`);
        expect(same).toBe(one === other);
      }),
    );
  });
});

describe('siteOf', () => {
  it.each([
    ['https://www.a.example/x', 'a.example'],
    ['http://m.a.example:8080/x', 'a.example:8080'],
    ['https://news.a.example/', 'news.a.example'],
    ['chrome://extensions', null],
  ])('of %s is %s', (url, site) => {
    expect(siteOf(url)).toBe(site);
  });
});

describe('isBelievableCanonical', () => {
  it.each([
    ['the same article without trackers', SEED, `${SEED}?utm_source=x`],
    ['a relative address', new URL(SEED).pathname, SEED],
    ['another path of the same site', 'https://a.example/2024/a-b-c-123456', 'https://a.example/?p=123456'],
    ['the first of several pages', 'https://a.example/long-story-told', 'https://a.example/long-story-told/page/2'],
    ['the article without a view of it', 'https://a.example/story-12345', 'https://a.example/story-12345#!/pictures'],
    ['the article without its page number', 'https://a.example/story-12345', 'https://a.example/story-12345?page=2'],
    [
      'a subdomain with the same article name',
      'https://a.example/news/long-story',
      'https://edition.a.example/long-story.html',
    ],
  ])('believes %s', (_what, canonical, url) => {
    expect(isBelievableCanonical(canonical, url)).toBe(true);
  });

  it.each([
    ['the home page', 'https://dangcongsan.example/', SEED],
    ['a section front', 'https://dangcongsan.example/xay-dung-dang', SEED],
    ['one address for every id', 'https://a.example/view.php', 'https://a.example/view.php?id=7'],
    ['another site', 'https://b.example/long-story', 'https://a.example/long-story'],
    ['a neighbour on a shared host', 'https://bob.blogs.example/long-story', 'https://eve.blogs.example/long-story'],
    ['another article of a subdomain', 'https://a.example/other-story', 'https://news.a.example/long-story'],
    ['another route', 'https://a.example/x?id=1#/story/1', 'https://a.example/x?id=1#/story/2'],
    ['the document of a route', 'https://a.example/news', 'https://a.example/news#/story/2'],
    ['an error page', 'https://a.example/404.html', 'https://a.example/long-story'],
    ['nonsense', 'http://', 'https://a.example/long-story'],
    ['a script', 'javascript:alert(1)', 'https://a.example/long-story'],
    ['anything for a page that is not on the web', SEED, 'file:///tmp/x.html'],
  ])('does not believe %s', (_what, canonical, url) => {
    expect(isBelievableCanonical(canonical, url)).toBe(false);
  });
});
