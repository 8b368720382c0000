import type { TypingScope } from '@/utils/contract/surface';
import { keepTyping } from './keep-typing';

/** The element that holds the in-page UI. It is in the document only while something is shown. */
export interface Host {
  /** Inside a closed shadow root, which page scripts cannot reach. */
  readonly content: HTMLElement;
  show(): void;
  hide(): void;
  /** Whether an event started in the host. */
  owns(event: Event): boolean;
  /** The focused element in the host, or null. */
  focused(): Element | null;
}

/** Events in the host that are kept from the page's listeners, so that typing a note triggers no shortcut of the page. */
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

/** Returns the page's modal dialog, if one is open: everything outside it is inert, so the host must be inside it. */
function parentIn(document: Document): Element {
  return [...document.querySelectorAll('dialog:modal')].at(-1) ?? document.documentElement;
}

/** Uses a constructed sheet, which the page's CSP does not restrict; if adopting fails, a style element. */
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
