import type { Snapshot } from '@/utils/model/article';

interface OtherPagesProps {
  pages: NonNullable<Snapshot['otherPages']>;
}

/** Says that the copy is one page of an article with several, and links to the others. */
export function OtherPages({ pages }: OtherPagesProps) {
  return (
    <nav class="other-pages" aria-label="Other pages of this article">
      <p>This copy holds one page of an article in several. The others can be opened and saved on their own:</p>
      <ul class="other-pages-links">
        {pages.filter(isOnTheWeb).map(({ url, label }) => (
          <li key={url}>
            <a href={url} target="_blank" rel="noopener noreferrer" dir="auto">
              {label || url}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The addresses come from the page, so they are checked again before they become links. */
const isOnTheWeb = ({ url }: { url: string }) => /^https?:/iu.test(url);
