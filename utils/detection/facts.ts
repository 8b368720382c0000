import { type Address, readAddress } from './address';
import { type Counted, countOf } from './counted';
import { type Declared, readDeclared } from './declared';
import { findHeadline, type Headline } from './headline';
import { type Prose, readProse } from './prose';

/** The most dates, and the most paragraphs, looked at for posts. */
const MOST = 60;

function countPosts(document: Document, blocks: readonly Element[]): number {
  const dates = document.querySelectorAll('time,[class*=date i]');
  const last = Math.min(MOST, dates.length);
  let posts = 0;
  let at = 0;
  for (const block of blocks.slice(0, MOST)) {
    const before = at;
    while (at < last && ((dates[at] as Element).compareDocumentPosition(block) & Node.DOCUMENT_POSITION_FOLLOWING) > 0)
      at++;
    if (at > before) posts++;
  }
  return posts;
}

/**
 * The facts that signals weigh. Each is read once, when it is first asked for. Changes nothing and forces no layout.
 */
export class Facts {
  readonly #document: Document;
  readonly #url: string;
  #address: Address | undefined;
  #declared: Declared | undefined;
  #headline: Headline | undefined;
  #prose: Prose | undefined;

  constructor(document: Document, url: string) {
    this.#document = document;
    this.#url = url;
  }

  get address(): Address {
    return (this.#address ??= readAddress(this.#url));
  }

  get declared(): Declared {
    return (this.#declared ??= readDeclared(this.#document));
  }

  get headline(): Headline {
    return (this.#headline ??= findHeadline(this.#document, [this.#document.title, ...this.declared.titles]));
  }

  get prose(): Prose {
    return (this.#prose ??= readProse(this.#document, this.headline.element));
  }

  /** Paragraphs with a date of their own: the posts of a forum, the entries of a blog. */
  get posts(): number {
    return countPosts(this.#document, this.prose.blocks);
  }

  get links(): number {
    return this.#document.links.length;
  }

  /** The classes and id of `body`, in lower case: templates name the kind of page there. */
  get bodyClass(): string {
    const { body } = this.#document;
    return body === null ? '' : `${body.className} ${body.id}`.toLowerCase();
  }

  count(what: Counted): number {
    return countOf(this.#document, what);
  }
}
