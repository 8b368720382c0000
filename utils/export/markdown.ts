import { noteOf, tagsOf, type Annotation } from '../model/annotation';
import type { Article, ArticleBundle } from '../model/article';
import { quoteOf } from '../model/selector';
import { linkToPassage, presentQuote } from '../text/text-fragment';
import { blockquote, escapeLine, escapeNote, escapeParagraphs, link } from './escape';
import type { DayOf, ExportFormat } from './format';
import { frontMatter } from './front-matter';
import { verdictParagraph } from './verdict-words';

/**
 * Markdown: the article's note, then its highlights as blockquotes in the order of the text. A file begins with YAML front
 * matter. Whatever the page or the reader wrote comes out as text, and is never Markdown, HTML, YAML or a template; only the
 * web addresses in a reader's notes are links.
 */
export const markdown: ExportFormat = {
  label: 'Markdown',
  extension: 'md',
  mimeType: 'text/markdown',
  render: (bundle, dayOf) =>
    `${frontMatter(factsOf(bundle.article))}\n${inParagraphs([heading(bundle), ...textOf(bundle, dayOf)])}`,
  renderTogether: (bundles, dayOf) =>
    bundles
      .map((bundle) => inParagraphs([heading(bundle), factList(bundle.article), ...textOf(bundle, dayOf)]))
      .join('\n'),
};

/** What is told of an article beside its text, by the name of the field in front matter. */
function factsOf(article: Article) {
  return {
    title: article.title,
    source: article.url,
    author: article.byline,
    site: article.siteName,
    section: article.section,
    published: article.publishedTime,
    saved: article.created,
    tags: article.tags,
    keywords: article.keywords,
  };
}

/**
 * The same facts without the title, as a Markdown list. Front matter is that at the beginning of a file alone: anywhere else
 * its fences are rules and headings, and what is escaped for YAML is read as Markdown.
 */
function factList(article: Article): string {
  const { title: _title, source, ...others } = factsOf(article);
  const lines = Object.entries(others).flatMap(([name, value]) => {
    const words = (Array.isArray(value) ? value : [value ?? '']).map(escapeLine).filter((one) => one !== '');
    return words.length === 0 ? [] : [`- ${name.charAt(0).toUpperCase()}${name.slice(1)}: ${words.join(', ')}`];
  });
  return [`- Source: ${link(source, source)}`, ...lines].join('\n');
}

function heading({ article }: ArticleBundle): string {
  return `# ${escapeLine(article.title) || 'Untitled'}`;
}

function textOf(bundle: ArticleBundle, dayOf: DayOf): string[] {
  const { article, annotations } = bundle;
  return [
    escapeNote(article.note),
    ...(annotations.length === 0 ? [] : ['## Highlights']),
    annotations.map((one) => renderHighlight(one, bundle, dayOf)).join('\n\n---\n\n'),
  ];
}

function inParagraphs(sections: readonly string[]): string {
  return `${sections.filter((one) => one !== '').join('\n\n')}\n`;
}

function renderHighlight(annotation: Annotation, bundle: ArticleBundle, dayOf: DayOf): string {
  const tags = tagsOf(annotation).map(escapeLine);
  const color = annotation.color.charAt(0).toUpperCase() + annotation.color.slice(1);
  const facts = [
    color,
    ...(tags.length === 0 ? [] : [`Tags: ${tags.join(', ')}`]),
    link('Go to the passage', passageUrl(annotation, bundle)),
  ];
  return [
    blockquote(escapeParagraphs(quoteOf(annotation.target)?.exact ?? '') || '(no text)'),
    verdictParagraph(annotation.anchoring, dayOf),
    escapeNote(noteOf(annotation)),
    facts.join(' · '),
  ]
    .filter((one) => one !== '')
    .join('\n\n');
}

/** Links by the passage's present words where they changed, and to the page alone where the passage is gone. */
function passageUrl({ target, anchoring }: Annotation, { article, snapshot }: ArticleBundle): string {
  const quote = presentQuote(target, anchoring);
  return quote === null ? article.url : linkToPassage(article.url, quote, snapshot.textContent);
}
