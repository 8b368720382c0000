import { describe, expect, it } from 'vitest';
import { jsonLd, metadataOf, og } from './read';

const STORY = 'Harbour reopens after the storm';

describe('the title', () => {
  it.each([
    ['a site after a bar', '<title>Harbour reopens after the storm | Coast News</title>'],
    ['a site before a colon', '<title>Coast News : Harbour reopens after the storm</title>'],
    ['a site after a full-width bar', '<title>Harbour reopens after the storm｜Coast News</title>'],
    [
      'entities that were escaped twice',
      '<meta property="og:title" content="Harbour&amp;#32;reopens after the storm">',
    ],
    ['markup', '<meta property="og:title" content="&lt;b&gt;Harbour reopens&lt;/b&gt; after the storm">'],
    ['control characters', '<meta property="og:title" content="Harbour\u202e reopens&#9;after the\u0007 storm">'],
  ])('is read without %s', (_what, head) => {
    expect(metadataOf({ head: head + og('og:site_name', 'Coast News') }).fields.title).toBe(STORY);
  });

  it('shows a tag that the heading shows', () => {
    const title = 'How the &lt;dialog&gt; element works, and what &amp;nbsp; is';
    const { fields } = metadataOf({ head: `<title>${title} | Coast</title>`, body: `<h1>${title}</h1>` });
    expect(fields.title).toBe('How the <dialog> element works, and what &nbsp; is');
  });

  it.each([
    ['a kicker', `<h1><span class="article__overline">Weather</span> ${STORY}</h1>`],
    ['a date', `<h1><a href="/s"><time>18 Dec 2024</time> ${STORY}</a></h1>`],
    ['ruby', '<h1><ruby>Harbour<rt>port</rt></ruby> reopens after the storm</h1>'],
  ])('is the heading without %s in it', (_what, body) => {
    const { fields, origins } = metadataOf({ head: `<title>${STORY} | Coast</title>`, body });
    expect(fields.title).toBe(STORY);
    expect(origins.title).toBe('h1');
  });

  it.each([
    ['a breadcrumb', `<ol class="breadcrumbs"><li><h1>Harbour reopens after storm</h1></ol><h2>${STORY}</h2>`],
    ['the name of the site', `<h1>Coast News</h1><h2>${STORY}</h2>`],
    [
      'a link to the home page',
      `<h1><a href="https://news.example/">Harbour after the storm</a></h1><h2>${STORY}</h2>`,
    ],
    ['a menu', `<nav><h1>All about the harbour</h1></nav><h1>${STORY}</h1>`],
  ])('is not taken from %s', (_what, body) => {
    expect(metadataOf({ head: `<title>${STORY} - Coast News</title>`, body }).fields.title).toBe(STORY);
  });

  it.each([
    ['a box of all that is named for its margin', 'content-sidebar-wrap'],
    ['an article that is a commentary', 'news commentary page'],
  ])('is read, with the lines around it, in %s', (_what, name) => {
    const text = '<p>The harbour is open again and the boats are out.</p>'.repeat(3);
    const { fields } = metadataOf({
      head: `<title>${STORY}</title>`,
      body: `<div class="${name}"><div><h1>${STORY}</h1><p>By Jane Doe, 29 February 2024</p>${text}</div></div>`,
    });
    expect(fields).toMatchObject({ title: STORY, byline: 'Jane Doe', publishedTime: '2024-02-29' });
  });

  it('is read in a piece of a page builder', () => {
    const { origins } = metadataOf({
      head: `<title>${STORY} – Coast</title>`,
      body: `<div class="elementor-element elementor-widget"><h1>${STORY}</h1></div>`,
    });
    expect(origins.title).toBe('h1');
  });

  it('is the heading before a motto that is longer', () => {
    const motto =
      'News from the coast, the islands and the open sea, since 1887, every morning before the boats go out';
    const { fields } = metadataOf({ head: `<title>${STORY} | ${motto}</title>`, body: `<h1>${STORY}</h1>` });
    expect(fields.title).toBe(STORY);
  });

  it('is the heading that is marked as the one of the article where the page is put otherwise for search engines', () => {
    const loud = 'What to know about a harbour after storms | Coast Guides, Tips and Stories';
    const { fields } = metadataOf({
      head: `<title>${loud}</title>${og('og:title', loud)}`,
      body: '<article><h1 class="entry-title">The harbour after the storm</h1><p>Text.</p></article>',
    });
    expect(fields.title).toBe('The harbour after the storm');
  });

  it('is the lesser heading that says what the page is called where feeds are told otherwise', () => {
    const { fields } = metadataOf({
      head: `<title>${STORY} - News, Weather</title>${og('og:title', 'You will not believe these boats')}`,
      body: `<h2>${STORY}</h2>`,
    });
    expect(fields.title).toBe(STORY);
  });

  it('is a heading in the breadcrumbs where it is the only one that says it', () => {
    const { origins } = metadataOf({
      head: `<title>${STORY} - Coast</title>`,
      body: `<ul class="breadcrumb"><li><h1>${STORY}</h1></ul><p>Text.</p>`,
    });
    expect(origins.title).toBe('h1');
  });

  it('is what two declarations agree on where the heading says less', () => {
    const whole = `After the flood: ${STORY}`;
    const { fields } = metadataOf({
      head: `<title>${whole}</title>${og('og:title', whole)}${jsonLd({ '@type': 'NewsArticle', headline: whole })}`,
      body: `<h1>${STORY}</h1>`,
    });
    expect(fields.title).toBe(whole);
  });

  it('keeps a part that only mentions the site', () => {
    expect(
      metadataOf({
        head: `<title>News - New maps of every harbour on Coast News</title>${og('og:site_name', 'Coast News')}`,
      }).fields.title,
    ).toContain('New maps of every harbour on Coast News');
  });

  it('is cut where no honest title ends', () => {
    expect(metadataOf({ head: og('og:title', 'word '.repeat(2000)) }).fields.title.length).toBeLessThan(400);
  });

  it('is composed', () => {
    expect(metadataOf({ head: og('og:title', 'Bão số 3 đổ bộ'.normalize('NFD')) }).fields.title).toBe('Bão số 3 đổ bộ');
  });
});

describe('the name of the site', () => {
  it.each([
    [
      'a real name before its address',
      og('og:site_name', 'coast.example') + jsonLd({ '@type': 'NewsArticle', publisher: { name: 'The Coast' } }),
      'The Coast',
    ],
    [
      'its address before the owner of the rights',
      `${og('og:site_name', 'coast.example')}<meta name="copyright" content="Harbour Holding, Bremen">`,
      'coast.example',
    ],
    ['a line of rights', '<meta name="copyright" content="© 2024 The Coast. All rights reserved.">', 'The Coast'],
    ['the part of the title that is in the address', '<title>Harbour reopens | Coast</title>', 'Coast'],
    ['the shortest such part', '<title>Harbour reopens on our coast | Coast News</title>', 'Coast News'],
    ['without a sign of rights', og('og:site_name', 'The Coast©'), 'The Coast'],
    ['what stands behind the title of the article', '<title>Harbour reopens | Weather | The Gull</title>', 'The Gull'],
    ['the address as the last resort', '<title>Harbour reopens</title>', 'coast.example'],
  ])('is %s', (_what, head, name) => {
    const url = 'https://www.coast.example/story';
    expect(metadataOf({ head, url, body: '<h1>Harbour reopens</h1>' }).fields.siteName).toBe(name);
  });

  it('is not the headline that has a word of the address in it', () => {
    const headline = 'Life on the coast after the storm';
    const head = `<title>${headline} | The Gull</title>`;
    const { fields } = metadataOf({ head, url: 'https://coast.example/story', body: `<h1>${headline}</h1>` });
    expect(fields.siteName).toBe('The Gull');
  });
});
