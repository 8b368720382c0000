import { HIGHLIGHT_CSS } from './highlight-css';
import { createPainter, type Paint, type Painter } from './paint';

/** Paints the passages of a page, and those in its same-origin frames: each document has highlights of its own. */
export interface PagePainter extends Pick<Painter, 'set' | 'remove' | 'focus' | 'restore' | 'clear'> {
  /** The passages at a point of the viewport of a document, the shortest first. */
  annotationsAt(x: number, y: number, document: Document): string[];
}

interface Place {
  painter: Painter;
  /** Takes away what painting needed there. */
  end: () => void;
}

const documentOf = ({ startContainer }: Range): Document => startContainer.ownerDocument as Document;

/** Makes the painter of a page. Throws when painting is not supported there. */
export function createPagePainter(page: Document): PagePainter {
  // The page itself has got its style sheet from the background.
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

/** Gives a frame's document the look of highlights; returns how to take it away. A sheet made by script is subject to no policy. */
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
    // Firefox lets no extension adopt a sheet.
    const element = document.createElement('style');
    element.textContent = HIGHLIGHT_CSS;
    document.documentElement.append(element);
    return () => element.remove();
  }
}
