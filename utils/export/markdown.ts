import { noteOf, tagsOf, type Annotation } from '../model/annotation';
import type { ArticleBundle } from '../model/article';
import { quoteOf } from '../model/selector';
import { linkToPassage, presentQuote } from '../text/text-fragment';
import { blockquote, escapeLine, escapeNote, escapeParagraphs, link } from './escape';
import type { DayOf, ExportFormat } from './format';
import { frontMatter } from './front-matter';
import { verdictParagraph } from './verdict-words';

/**
 * Markdown with YAML front matter: the article's note, then its highlights as blockquotes in the order of the text. Whatever
 * the page or the reader wrote comes out as text, and is never Markdown, HTML, YAML or a template; only the web addresses in a
 * reader's notes are links.
 */
export const markdown: ExportFormat = {
  id: 'markdown',
  label: 'Markdown',
  extension: 'md',
  mimeType: 'text/markdown',
  render: (bundles, dayOf) => bundles.map((bundle) => renderArticle(bundle, dayOf)).join('\n'),
};

function renderArticle(bundle: ArticleBundle, dayOf: DayOf): string {
  const { article, annotations } = bundle;
  const head = frontMatter({
    title: article.title,
    source: article.url,
    author: article.byline,
    site: article.siteName,
    published: article.publishedTime,
    saved: article.created,
    tags: article.tags,
  });
  const sections = [
    `# ${escapeLine(article.title) || 'Untitled'}`,
    escapeNote(article.note),
    ...(annotations.length === 0 ? [] : ['## Highlights']),
    annotations.map((one) => renderHighlight(one, bundle, dayOf)).join('\n\n---\n\n'),
  ];
  return `${head}\n${sections.filter((one) => one !== '').join('\n\n')}\n`;
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
