interface ArticleParts {
  title?: string;
  /** HTML of the body; default three plain paragraphs. */
  body?: string;
  /** HTML for the head, besides title and structured data. */
  head?: string;
}

export const SENTENCES = [
  'The council of the river district voted on Tuesday to repair the old stone bridge before winter, after an inspection found cracks in two of its four arches and water in the foundations.',
  'Engineers estimate that the work will cost 1,200 marks for every metre of the carriageway, which is 8% more than the figure in the budget that the district approved in the spring.',
  'Residents on both banks, who have waited for eleven years, said that they did expect a timetable, and that a ferry would have to run while the bridge stays closed to carts and cars.',
];

/** A small news page that is plainly an article. */
export function articleHtml({
  title = 'Old bridge to be repaired before winter',
  body,
  head = '',
}: ArticleParts = {}): string {
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: title,
    datePublished: '2026-11-01T08:00:00Z',
    author: { '@type': 'Person', name: 'Ana Ruiz' },
  };
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title} | The River</title>
<meta property="og:type" content="article"><script type="application/ld+json">${JSON.stringify(data)}</script>${head}</head>
<body><nav><a href="/">Home</a> <a href="/news">News</a></nav>
<main><article><h1>${title}</h1><p>By Ana Ruiz</p>${body ?? SENTENCES.map((text) => `<p>${text}</p>`).join('\n')}</article></main>
<footer><p>The River, a paper.</p></footer></body></html>`;
}
