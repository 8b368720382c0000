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
  /** The note as it is being written, where that is newer than the record. */
  note: string;
  /** How well the quote was found on this page; absent while it is being looked for. */
  anchoring: Anchoring | undefined;
}

/** What the reader can do in a web page. Only `keepNote` rejects; the others show a failure on the surface themselves. */
export interface PageActions {
  /** Highlights the passage that colours are offered for. */
  highlight(data: HighlightChoice): Promise<void>;
  /** Called when the card of a highlight comes to the front; null when the last card is closed. */
  attend(data: { id: string | null }): void;
  /** Puts the colours away until another passage is selected. */
  dismiss(): void;
  /** Resolves once the note is stored; rejects when it could not be. */
  keepNote(data: { id: string; text: string }): Promise<void>;
  /** Resolves to false when the change could not be stored. */
  change(data: { id: string; tags?: string[]; color?: Color }): Promise<boolean>;
  remove(data: { id: string }): Promise<void>;
  copyQuote(data: { id: string }): Promise<void>;
  copyLink(data: { id: string }): Promise<void>;
  /** Confirms that the unsure place is the passage. */
  acceptPlace(data: { id: string }): Promise<void>;
  /** Says that the unsure place is not the passage. */
  refusePlace(data: { id: string }): Promise<void>;
}

/**
 * The global scope of the extension's isolated world, which no script of the page sees. Through it the in-page UI hears
 * of typing anywhere in the page before the page does.
 */
export interface TypingScope {
  pressmarkTyping?: (event: Event) => void;
}

/** Colours to be shown at a selected passage. */
export interface Offer {
  /** Where the passage is now, asked again as the page moves; null when it is out of sight. */
  box: () => Box | null;
  side: 'above' | 'below';
}

/** The part of a `Surface` that offers colours. */
export type OfferSurface = Pick<Surface, 'offerColors' | 'enterColors' | 'withdrawColors' | 'owns'>;

/** How a reader wants a passage highlighted. */
export interface HighlightChoice {
  /** Null for the colour last used. */
  color: Color | null;
  /** Whether the note field opens at once. */
  withNote: boolean;
}

/** What `CopyOffers` needs: where to show colours, and what to do with a choice. */
export interface CopyOfferEvents {
  surface: OfferSurface;
  /** Whether single keys choose a colour. */
  hasSingleKeys: () => boolean;
  /** Resolves to false when it could not be stored; the colours are then offered again. */
  onHighlight: (choice: HighlightChoice & { selector: Selector[] }) => Promise<boolean>;
}

/** The colours at a selection in a stored copy. */
export interface CopyOffers {
  /** Highlights the passage they are offered for, or else the selection. Resolves to false when there is neither. */
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

/** What Pressmark draws in a web page: the colours at a selection, the card of a highlight, a line for messages. */
export interface Surface {
  offerColors(offer: Offer): void;
  /** Moves the focus to the colours. */
  enterColors(): void;
  withdrawColors(): void;
  openCard(request: CardRequest): void;
  closeCard(): void;
  /** Takes the page's current highlights and the language of their article. An open card is updated. */
  showHighlights(views: readonly HighlightView[], lang: string | null): void;
  /** Sets whether the colours show the single keys that choose them. */
  showSingleKeys(are: boolean): void;
  /** Keeps what is being typed while the highlights are read again. Call it before, and the function it returns after. */
  beforeReading(): () => void;
  /** Moves what is shown at a passage to its present place, after a scroll in a frame that this document cannot hear. */
  replace(): void;
  /** Shows a passing message. */
  say(message: string, undo?: () => void): void;
  /** Shows what went wrong. */
  warn(message: string): void;
  /** Whether an event began inside the surface. */
  owns(event: Event): boolean;
}
