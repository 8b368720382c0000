import { describe, expect, it } from 'vitest';
import { extractArticle } from '@/utils/extraction/extract-article';
import { pageOf, parsePage } from './parse-page';

const filler = Array.from(
  { length: 5 },
  (_, index) =>
    `<p>Paragraph number ${index} tells, in a sentence that is long enough to count, what happened in the town that day.</p>`,
).join('');

async function contentOf(piece: string): Promise<HTMLElement> {
  const page = pageOf(
    `<article><h1>A title that is long enough</h1>${filler}${piece}${filler.replaceAll('number', 'No.')}</article>`,
  );
  const outcome = await extractArticle(page, 'https://news.example/town/day.html');
  if (!outcome.ok) throw new Error(outcome.reason);
  return parsePage(outcome.extraction.content).body;
}

describe('the content of an article', () => {
  it('keeps lists, tables, quotes and code', async () => {
    const body = await contentOf(
      '<ul><li>The first thing to know about it</li><li>The second thing to know about it</li></ul>' +
        '<table><tr><th>Year</th><th>Boats</th></tr><tr><td>2023</td><td>41</td></tr><tr><td>2024</td><td>38</td></tr></table>' +
        '<blockquote><p>We have never seen the like of it, said the mayor of the town.</p></blockquote>' +
        '<pre><code>if (storm) {\n  close(harbour);\n}</code></pre>',
    );
    expect(body.querySelectorAll('ul > li')).toHaveLength(2);
    expect(body.querySelectorAll('table tr')).toHaveLength(3);
    expect(body.querySelector('blockquote')?.textContent).toContain('never seen the like');
    expect(body.querySelector('pre')?.textContent).toBe('if (storm) {\n  close(harbour);\n}');
  });

  it('begins its headings at level two and keeps their distances', async () => {
    const body = await contentOf(
      `<h3>A section of the text</h3><p>It has a paragraph of its own that says what the section is about.</p><h5>A part of it</h5><p>It has a paragraph of its own as well, and that one is long enough too.</p>`,
    );
    expect(body.querySelector('h2')?.textContent).toBe('A section of the text');
    expect(body.querySelector('h3')?.textContent).toBe('A part of it');
  });

  it('makes addresses whole and takes the best source of a picture', async () => {
    const body = await contentOf(
      '<figure><img src="/small.jpg" srcset="/small.jpg 320w, /large.jpg 1280w" alt="Boats"><figcaption>Boats wait in the harbour for the wind to drop.</figcaption></figure>' +
        '<p>More about it is in <a href="../report.html">the report of the council</a>, which anybody may read at the town hall.</p>',
    );
    expect(body.querySelector('img')?.getAttribute('src')).toBe('https://news.example/large.jpg');
    expect(body.querySelector('p a')?.getAttribute('href')).toBe('https://news.example/report.html');
  });

  it.each(['class="lead""', '=lead', '@click="open()"'])(
    'reads a piece with an attribute written as %s',
    async (attribute) => {
      const line = 'The boats went out at dawn, as they do in any year, and came back with the tide.';
      const body = await contentOf(
        `<div ${attribute}>${line}</div><h5 ${attribute}>A heading of the text</h5><p>${line}</p>`,
      );
      expect(body.textContent).toContain(line);
      expect(body.querySelector('h2')?.textContent).toBe('A heading of the text');
    },
  );

  it.each([
    ['src', '<img src="data:image/gif;base64,R0lG" data-src="/late.jpg">'],
    [
      'src and srcset',
      '<img src="data:image/gif;base64,R0lG" srcset="data:image/gif;base64,R0lG 1w" data-src="/late.jpg">',
    ],
    [
      'src, srcset and a late one',
      '<img src="data:image/gif;base64,R0lG" srcset="data:image/gif;base64,R0lG 1w" data-original="data:image/gif;base64,R0lG" data-srcset="/small.jpg 100w, /late.jpg 800w">',
    ],
  ])('finds the picture where %s hold its place', async (_what, image) => {
    const body = await contentOf(
      `<figure>${image}<figcaption>Boats wait in the harbour for the wind to drop.</figcaption></figure>`,
    );
    expect(body.querySelector('img')?.getAttribute('src')).toBe('https://news.example/late.jpg');
  });

  it('keeps the way to a note whose place has a name and no id', async () => {
    const body = await contentOf(
      '<p>The harbour was built in the year of the flood, as the oldest book of the town tells.<a href="#note1">1</a></p>' +
        '<p><a name="note1"></a>1. The book lies in the town hall, where anybody may read it on any day of the week.</p>',
    );
    const target = body.querySelector('p a[href]')?.getAttribute('href') ?? '';
    expect(body.querySelector(target)?.parentElement?.textContent).toContain('The book lies in the town hall');
  });

  it('resolves the addresses in a frame against the frame, not the page around it', async () => {
    const frame = document.createElement('iframe');
    frame.srcdoc = `<!doctype html><h1>A title that is long enough</h1><article>${filler}<p>More of it is in <a href="report.html">the report</a>, which anybody may read at the town hall.</p>${filler}<img src="pic.jpg" alt="Boats"></article>`;
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
    document.body.append(frame);
    await loaded;
    const outcome = await extractArticle(frame.contentDocument as Document, 'https://news.example/around/it');
    frame.remove();
    if (!outcome.ok) throw new Error(outcome.reason);
    expect(outcome.extraction.url).toBe('https://news.example/around/it');
    const link = parsePage(outcome.extraction.content).querySelector('p a');
    expect(link?.getAttribute('href')).toBe(new URL('report.html', document.baseURI).href);
  });

  it('keeps ruby and MathML, and reads ruby by its base', async () => {
    const body = await contentOf(
      '<p>The sign at the gate of the harbour reads <ruby>港<rp>(</rp><rt>みなと</rt><rp>)</rp></ruby>, and it has done so for a hundred years now.</p>' +
        '<p>The height of the waves, as the institute writes, is <math><mi>h</mi><mo>=</mo><mn>4</mn></math> and no more than that.</p>',
    );
    expect(body.querySelector('ruby rt')?.textContent).toBe('みなと');
    expect(body.querySelector('math mi')?.textContent).toBe('h');
  });

  it('has no empty lines that only made room, and keeps the breaks between lines', async () => {
    const body = await contentOf(
      '<p><br>The harbour was closed at noon, as the harbour master said, and nobody left it all day.<b><br></b><br></p><p><br></p>' +
        '<p>The wind is loud tonight,<br>the boats are tied up tight,<br>and nobody goes to sea, says the song of the town.</p>',
    );
    const [, , , , , first, second] = body.querySelectorAll('p');
    expect(first?.innerHTML).toMatch(/^The harbour[^<]*day\.(?:<b><\/b>)?$/u);
    expect(second?.querySelectorAll('br')).toHaveLength(2);
  });

  it('holds nothing that runs, styles or asks', async () => {
    const body = await contentOf(
      '<p onclick="steal()" style="color:red">A paragraph with a handler on it, <a href="javascript:steal()">and a link</a> that would run, were it kept.</p>',
    );
    expect(body.innerHTML).toContain('A paragraph with a handler');
    expect(body.innerHTML).not.toMatch(/onclick|javascript:|style=/u);
  });
});

describe.each([
  [
    'ar',
    'rtl',
    'قالت الحكومة في بيان إن العمل في الميناء سيستمر حتى نهاية العام، وإن كل ما يلزم من المال قد تم توفيره من أجل ذلك.',
  ],
  [
    'he',
    'rtl',
    'הממשלה אמרה בהודעה כי העבודה בנמל תימשך עד סוף השנה, וכי כל הכסף הדרוש לכך כבר נמצא והועבר אל הקבלן של הפרויקט.',
  ],
  ['th', 'ltr', 'รัฐบาลกล่าวในแถลงการณ์ว่างานที่ท่าเรือจะดำเนินต่อไปจนถึงสิ้นปี และเงินทั้งหมดที่จำเป็นสำหรับเรื่องนี้ได้รับการจัดสรรแล้ว'],
  [
    'zh',
    'ltr',
    '政府在一份声明中说，港口的工程将持续到今年年底，为此所需的全部资金已经到位，并且已经交给了负责该项目的承包商。',
  ],
  [
    'ja',
    'ltr',
    '政府は声明の中で、港の工事は年末まで続き、そのために必要な資金はすべて用意され、事業を請け負う会社にすでに渡されたと述べた。',
  ],
  [
    'vi',
    'ltr',
    'Chính phủ cho biết trong một thông cáo rằng công việc tại cảng sẽ tiếp tục cho đến cuối năm và toàn bộ số tiền cần thiết đã được cấp.',
  ],
])('a page in %s', (lang, dir, line) => {
  it('gives its text, and the language and direction of the text rather than of the tag', async () => {
    const lines = Array.from({ length: 8 }, (_, index) => `${index + 1}. ${line}`);
    const page = pageOf(`<div><h1>${line.slice(0, 20)}</h1>${lines.map((one) => `<p>${one}</p>`).join('')}</div>`);
    const outcome = await extractArticle(page, 'https://news.example/');
    if (!outcome.ok) throw new Error(outcome.reason);
    expect(outcome.extraction.textContent.split('\n')).toEqual(lines);
    expect(outcome.extraction.metadata).toMatchObject({ lang, dir });
  });
});
