import type { TypingScope } from '@/utils/contract/surface';
import { keepTyping } from './keep-typing';

/** Where the in-page UI stands: an element of its own beside the page's, in the document only while something is shown. */
export interface Host {
  /** Inside a closed shadow root: page script has no way in. */
  readonly content: HTMLElement;
  show(): void;
  hide(): void;
  /** Whether an event began in here. */
  owns(event: Event): boolean;
  /** What has the focus in here, if it is in here. */
  focused(): Element | null;
}

/** Kept from the page's listeners when they begin in here: a letter of a note is no shortcut of the page. */
const OWN_EVENTS = (
  'keydown keyup keypress beforeinput input change compositionstart compositionupdate compositionend copy cut paste ' +
  'pointerdown pointerup mousedown mouseup click dblclick touchstart touchend contextmenu focusin focusout'
).split(' ');

/** Creates the host without putting it into the document yet. */
export function createHost(document: Document, styles: string): Host {
  const element = document.createElement('div');
  const root = element.attachShadow({ mode: 'closed' });
  const content = document.createElement('div');
  content.className = 'page-tools';
  root.append(content);
  adoptStyles(document, root, styles);
  const scope: (Window & TypingScope) | null = document.defaultView;
  if (scope) scope.pressmarkTyping = keepTyping(root);
  for (const type of OWN_EVENTS) element.addEventListener(type, (event) => event.stopPropagation());
  return {
    content,
    owns: (event) => event.composedPath().includes(element),
    focused: () => root.activeElement,
    show() {
      const parent = parentIn(document);
      if (element.parentNode !== parent) parent.append(element);
      // The top layer is above every z-index of the page, and above what it shows full screen.
      element.popover = 'manual';
      if (!element.matches(':popover-open')) element.showPopover();
    },
    hide: () => element.remove(),
  };
}

/** While the page shows a modal dialog, everything outside it is inert: then the host stands inside it. */
function parentIn(document: Document): Element {
  return [...document.querySelectorAll('dialog:modal')].at(-1) ?? document.documentElement;
}

/** A sheet made by script is not subject to the page's policy; a style element is the way where adopting is refused. */
function adoptStyles(document: Document, root: ShadowRoot, styles: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    root.adoptedStyleSheets = [sheet];
  } catch {
    const element = document.createElement('style');
    element.textContent = styles;
    root.prepend(element);
  }
}
