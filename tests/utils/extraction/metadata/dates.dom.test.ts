import { describe, expect, it } from 'vitest';
import { jsonLd, metadataOf, og } from './read';

const published = (source: Parameters<typeof metadataOf>[0]) => metadataOf(source).fields.publishedTime;
const H1 = '<h1>Harbour reopens after the storm</h1>';
const TITLE = '<title>Harbour reopens after the storm</title>';

describe('the date of publication', () => {
  it.each([
    [
      'a word for it in another language',
      'fr',
      '<p class="fecha-articulo"><span>jeudi 13 juin 2019</span></p>',
      '2019-06-13',
    ],
    ['a bare heading', 'de', '<h3>21.01.2022</h3>', '2022-01-21'],
    ['a list of details', 'fr', '<ul class="info"><li>27 juin 2019</li></ul>', '2019-06-27'],
    [
      'another language than the page declares',
      'en',
      '<div>Ştiri, 20 septembrie 2020 16:20</div>',
      '2020-09-20T16:20:00',
    ],
    [
      'the beginning of the first paragraph',
      'de',
      `<p>Pressemitteilung vom 25. Januar 2022 | Berlin – ${'Der Hafen ist wieder offen. '.repeat(12)}</p>`,
      '2022-01-25',
    ],
    [
      'the day that the first paragraph begins with',
      'de',
      `<p>31. Oktober 2023. ${'Der Hafen ist wieder offen. '.repeat(12)}</p>`,
      '2023-10-31',
    ],
    [
      'the day before a dash that a short paragraph begins with',
      'en',
      '<p>Feb. 23, 2015 -- The harbour is open again and the boats are out, the council said this morning.</p>',
      '2015-02-23',
    ],
    ['a stamp rather than the words beside it', 'en', '<time datetime="2024-12-20">a while ago</time>', '2024-12-20'],
  ])('is read from %s', (_what, lang, line, day) => {
    const head =
      lang === 'en' ? '<title>Femeile din ţara noastră care învaţă pentru a fi în domeniul IT</title>' : TITLE;
    const heading = lang === 'en' ? '<h1>Femeile din ţara noastră care învaţă pentru a fi în domeniul IT</h1>' : H1;
    expect(published({ lang, head, body: heading + line })).toBe(day);
  });

  it.each([
    ['recent posts', '<ul class="widget_recent"><li>Another <span class="post-date">09/09/2019</span></ul>'],
    ['today in the header', '<header><span class="date-edition">Monday 5 August 2019</span></header>'],
    ['a quoted post', '<blockquote><time datetime="2019-05-05">May 5, 2019</time></blockquote>'],
    ['comments', '<div id="comments"><time datetime="2019-05-05">May 5, 2019</time></div>'],
  ])('is not the one of %s', (_what, other) => {
    const own = '<div class="detail">27 September 2016</div>';
    const body = other.startsWith('<header') ? other + H1 + own : H1 + own + other;
    expect(published({ head: TITLE, body })).toBe('2016-09-27');
  });

  it('is not the date of the last change beside it', () => {
    const { fields } = metadataOf({
      head: TITLE,
      body: `${H1}<p>Last updated 4 June 2020, originally created 17 June 2019</p>`,
    });
    expect(fields).toMatchObject({ publishedTime: '2019-06-17', modifiedTime: '2020-06-04' });
  });

  it('is told from the last change in NFD too', () => {
    const line = 'Cập nhật ngày 4 tháng 6, 2020, đăng lần đầu ngày 17 tháng 6, 2019';
    const { fields } = metadataOf({ lang: 'vi', head: TITLE, body: `${H1}<p>${line.normalize('NFD')}</p>` });
    expect(fields).toMatchObject({ publishedTime: '2019-06-17', modifiedTime: '2020-06-04' });
  });

  it.each([
    ['en', 'https://coast.co.uk/a', '2024-03-04'],
    ['en', 'https://coast.com/a', '2024-04-03'],
    ['en-US', 'https://coast.com/a', '2024-04-03'],
    ['fr', 'https://coast.com/a', '2024-03-04'],
  ])('reads 04/03/2024 in the order of the place: %s at %s', (lang, url, day) => {
    expect(published({ lang, url, head: TITLE, body: `${H1}<p class="date">04/03/2024</p>` })).toBe(day);
  });

  it.each([
    ['/2024/02/29/story', '2024-02-29'],
    ['/story-20240229.html', '2024-02-29'],
    ['/2024/02/240229-story', '2024-02-29'],
    ['/blog/240299/story', null],
  ])('is read from the address %s', (path, day) =>
    expect(published({ url: `https://coast.example${path}` })).toBe(day),
  );

  it('is the one of the address rather than one that a sentence speaks of', () => {
    const body = `${H1}<p>${'The harbour is open again and the boats are out. '.repeat(2)}The new quay follows on July 1, 2024.</p>`;
    expect(published({ url: 'https://coast.example/2023/12/20/story', body, head: TITLE })).toBe('2023-12-20');
  });

  it('is the shown one where the page is only stamped when it is put out', () => {
    const stamp = '2025-11-20T16:02:46Z';
    const head = TITLE + jsonLd({ '@type': 'Article', datePublished: stamp, dateModified: stamp });
    expect(published({ head, body: `${H1}<div class="post-date">May 14, 2025</div>` })).toBe('2025-05-14');
    expect(published({ head, body: `${H1}<div class="post-date">Updated May 14, 2025</div>` })).toBe(stamp);
  });

  it('is read from JSON-LD with rubbish behind it', () => {
    const head =
      '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2020-10-26T18:10:00+01:00"} }]</script>';
    expect(published({ head })).toBe('2020-10-26T18:10:00+01:00');
  });
});

describe('the zone', () => {
  const declared = og('article:published_time', '2023-11-09T02:11:03Z') + TITLE;

  it.each([
    [
      'that a stamp of the same moment has',
      '<time datetime="2023-11-08T21:11:03-05:00">November 8, 2023</time>',
      '2023-11-08T21:11:03-05:00',
    ],
    ['that the shown clock tells', '<p class="date">November 8, 2023 9:11 pm</p>', '2023-11-08T21:11:03-05:00'],
    ['unknown, so the shown day stands alone', '<p class="date">November 8, 2023</p>', '2023-11-08'],
    ['the declared one where another day is shown', '<p class="date">November 3, 2023</p>', '2023-11-09T02:11:03Z'],
  ])('is %s', (_what, line, value) => expect(published({ head: declared, body: H1 + line })).toBe(value));

  it('does not move a day that has none', () =>
    expect(published({ head: jsonLd({ '@type': 'Article', datePublished: '2024-02-29' }) })).toBe('2024-02-29'));
});
