import type { Anchoring } from '../model/anchoring';
import type { Annotation, Color } from '../model/annotation';
import type { Selector } from '../model/selector';

/** A rectangle in the viewport, in CSS pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A highlight as its card shows it. */
export interface HighlightView {
  annotation: Annotation;
  /** The note: as it is being written where that is newer than the record. */
  note: string;
  /** How the quote was found on this page; absent while it is being looked for. */
  anchoring: Anchoring | undefined;
}

/** What the reader can do in a page. All but `keepNote` never reject: what went wrong has been said on the surface. */
export interface PageActions {
  /** Highlights the passage that is offered. */
  highlight(data: HighlightChoice): Promise<void>;
  /** The card of a highlight came to the front; null: no card is open any more. */
  attend(data: { id: string | null }): void;
  /** The reader closed the colours: they stay away until another passage is selected. */
  dismiss(): void;
  /** Resolves once the words are stored, rejects when they could not be. */
  keepNote(data: { id: string; text: string }): Promise<void>;
  /** False where it could not be stored. */
  change(data: { id: string; tags?: string[]; color?: Color }): Promise<boolean>;
  remove(data: { id: string }): Promise<void>;
  copyQuote(data: { id: string }): Promise<void>;
  copyLink(data: { id: string }): Promise<void>;
  /** The unsure place is the passage. */
  acceptPlace(data: { id: string }): Promise<void>;
  /** The unsure place is not the passage. */
  refusePlace(data: { id: string }): Promise<void>;
}

/**
 * Where the in-page UI is told of what is typed anywhere in the page, before the page is: the global scope of the
 * extension's isolated world, which no script of the page sees.
 */
export interface TypingScope {
  pressmarkTyping?: (event: Event) => void;
}

/** Colours to be shown at a selected passage. */
export interface Offer {
  /** Where the passage is now, asked again as the page moves; null: out of sight. */
  box: () => Box | null;
  side: 'above' | 'below';
}

/** Where colours are offered. */
export type OfferSurface = Pick<Surface, 'offerColors' | 'enterColors' | 'withdrawColors' | 'owns'>;

/** How a reader wants a passage highlighted. */
export interface HighlightChoice {
  /** Null: the one last used. */
  color: Color | null;
  /** A note is to be written at once. */
  withNote: boolean;
}

/** What offering colours in a stored copy comes to. */
export interface CopyOfferEvents {
  surface: OfferSurface;
  /** Whether single keys choose a colour. */
  hasSingleKeys: () => boolean;
  /** False when it could not be stored: the colours are offered again. */
  onHighlight: (choice: HighlightChoice & { selector: Selector[] }) => Promise<boolean>;
}

/** The colours at a selection in a stored copy. */
export interface CopyOffers {
  /** Highlights what they are offered for, or what is selected where they were put away. False when nothing is. */
  highlight(choice: HighlightChoice): Promise<boolean>;
  /** Puts them away until something else is selected. */
  dismiss(): void;
}

/** A card to be opened for highlights that lie over each other, the first in front. */
export interface CardRequest {
  ids: readonly string[];
  boxOf: (id: string) => Box | null;
  focusNote: boolean;
}

/** What is drawn in somebody's page: the colours at a selection, the card of a highlight, a line that says what happened. */
export interface Surface {
  offerColors(offer: Offer): void;
  /** Moves the focus to the colours. */
  enterColors(): void;
  withdrawColors(): void;
  openCard(request: CardRequest): void;
  closeCard(): void;
  /** The page's highlights as they are now, and the language of their article. An open card follows. */
  showHighlights(views: readonly HighlightView[], lang: string | null): void;
  /** Whether the colours name the single keys that choose them. */
  showSingleKeys(are: boolean): void;
  /** To be called before the highlights are read again; what it returns once they were. Keeps what is being typed. */
  beforeReading(): () => void;
  /** Puts what is shown at a passage where that is now: it moved in a frame, of which this document hears nothing. */
  replace(): void;
  /** Says something in passing. */
  say(message: string, undo?: () => void): void;
  /** Says what went wrong. */
  warn(message: string): void;
  /** Whether an event began in here. */
  owns(event: Event): boolean;
}
