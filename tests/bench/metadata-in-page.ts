import { Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
import { extractArticle } from '@/utils/extraction/extract-article';
import type { Named } from './metadata-scorer';

export interface Answered {
  ours: Named;
  /** Where each field was found. */
  origins: Record<string, string | undefined>;
  readability: Named;
  defuddle: Named;
}

/** The page as a browser that runs scripts parses it: what stands in a `noscript` is text. */
function parse(html: string): Document {
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const element of page.querySelectorAll('noscript')) element.textContent = element.innerHTML;
  return page;
}

async function readOurs(page: Document, url: string): Promise<Pick<Answered, 'ours' | 'origins'>> {
  const outcome = await extractArticle(page, url);
  if (!outcome.ok) return { ours: {}, origins: { title: outcome.reason } };
  const { metadata, origins } = outcome.extraction;
  const { title, byline, siteName, lang, canonicalUrl, publishedTime: published } = metadata;
  return {
    ours: { title, byline, published, siteName, lang, canonicalUrl },
    origins: { ...origins, published: origins.publishedTime },
  };
}

function readPeers(html: string, url: string): Pick<Answered, 'readability' | 'defuddle'> {
  const article = new Readability(parse(html)).parse();
  const found = new Defuddle(parse(html), { url }).parse();
  return {
    readability: {
      title: article?.title,
      byline: article?.byline,
      published: article?.publishedTime,
      siteName: article?.siteName,
      lang: article?.lang,
    },
    defuddle: {
      title: found.title,
      byline: found.author,
      published: found.published,
      siteName: found.site,
      lang: found.language,
    },
  };
}

/** The metadata that the extractor, and on request its peers, read from a page. */
export async function readAll(html: string, url: string, peers: boolean): Promise<Answered> {
  const none = { readability: {}, defuddle: {} };
  return { ...(await readOurs(parse(html), url)), ...(peers ? readPeers(html, url) : none) };
}
