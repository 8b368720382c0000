import { HIGHLIGHT_CSS } from './highlight-css';
import { createPainter, type Paint, type Painter } from './paint';

/** Paints the passages of a page and of its same-origin frames. Each document has its own `CSS.highlights`. */
export interface PagePainter extends Pick<Painter, 'set' | 'remove' | 'focus' | 'restore' | 'clear'> {
  /** Returns the passages at a point of a document's viewport, the shortest first. */
  annotationsAt(x: number, y: number, document: Document): string[];
}

interface Place {
  painter: Painter;
  /** Removes the styles that were added there. */
  end: () => void;
}

const documentOf = ({ startContainer }: Range): Document => startContainer.ownerDocument as Document;

/** Creates the painter of a page. Throws when painting is not supported there. */
export function createPagePainter(page: Document): PagePainter {
  // The page itself gets its style sheet from the background.
  const places = new Map<Document, Place>([[page, { painter: createPainter(page), end: () => undefined }]]);
  let focused: string | null = null;

  const placeIn = (document: Document): Place => {
    const known = places.get(document);
    if (known) return known;
    const place = { painter: createPainter(document), end: addStyles(document) };
    place.painter.focus(focused);
    places.set(document, place);
    return place;
  };
  const forgetGone = (): void => {
    for (const document of places.keys()) if (document !== page && !document.defaultView) places.delete(document);
  };
  const remove = (id: string): void => {
    for (const { painter } of places.values()) painter.remove(id);
  };

  return {
    set(id, ranges, paint: Paint) {
      forgetGone();
      const documents = new Set(ranges.map(documentOf));
      for (const [document, { painter }] of places) if (!documents.has(document)) painter.remove(id);
      for (const document of documents) {
        const here = ranges.filter((range) => documentOf(range) === document);
        placeIn(document).painter.set(id, here, paint);
      }
    },
    remove,
    focus(id) {
      focused = id;
      for (const { painter } of places.values()) painter.focus(id);
    },
    restore() {
      forgetGone();
      for (const { painter } of places.values()) painter.restore();
    },
    clear() {
      for (const { painter, end } of places.values()) {
        painter.clear();
        end();
      }
    },
    annotationsAt: (x, y, document) => places.get(document)?.painter.annotationsAt(x, y) ?? [],
  };
}

/** Adds the style sheet to a frame's document; returns a function that removes it. No CSP applies to constructed sheets. */
function addStyles(document: Document): () => void {
  const view = document.defaultView;
  if (!view) return () => undefined;
  try {
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(HIGHLIGHT_CSS);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    };
  } catch {
    // Firefox does not let extensions adopt a sheet.
    const element = document.createElement('style');
    element.textContent = HIGHLIGHT_CSS;
    document.documentElement.append(element);
    return () => element.remove();
  }
}
