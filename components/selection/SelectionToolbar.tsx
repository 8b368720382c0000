import { useEffect } from 'preact/hooks';
import { Icon } from '../ui/Icon';
import type { HighlightChoice, Offer } from '@/utils/contract/surface';
import { COLORS } from '@/utils/model/annotation';
import { COLOR_NAMES } from '../annotation/color-names';
import { usePlace } from './use-place';

interface SelectionToolbarProps {
  offer: Offer;
  /** Grows each time the reader asks for the focus to move here. */
  entries: number;
  /** Whether the keys that choose a colour are shown. */
  hasSingleKeys: boolean;
  onHighlight: (choice: HighlightChoice) => void;
  onDismiss: () => void;
}

/** The colours at a selection. A click in it keeps the selection and the page's focus. */
export function SelectionToolbar({ offer, entries, hasSingleKeys, onHighlight, onDismiss }: SelectionToolbarProps) {
  const place = usePlace<HTMLDivElement>({ ...offer, stays: false });
  useEffect(() => {
    if (entries > 0) place.current?.querySelector('button')?.focus({ preventScroll: true });
  }, [entries, place]);

  return (
    <div
      ref={place}
      class="toolbar floating"
      role="toolbar"
      aria-label="Highlight selection"
      aria-orientation="horizontal"
      tabIndex={-1}
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        if (event.key === 'Tab' || event.key === 'Escape') {
          event.preventDefault();
          onDismiss();
        } else if (moveFocus(event.currentTarget, event.key)) {
          event.preventDefault();
        }
      }}
    >
      {COLORS.map((color, at) => (
        <button
          key={color}
          type="button"
          class="swatch"
          data-color={color}
          tabIndex={at === 0 ? 0 : -1}
          aria-label={COLOR_NAMES[color]}
          {...namedWith(COLOR_NAMES[color], hasSingleKeys ? String(at + 1) : null)}
          onClick={() => onHighlight({ color, withNote: false })}
        />
      ))}
      <span class="divider" aria-hidden="true" />
      <button
        type="button"
        class="add-note"
        tabIndex={-1}
        {...namedWith('Add note', hasSingleKeys ? 'n' : null)}
        onClick={() => onHighlight({ color: null, withNote: true })}
      >
        <Icon name="pen" />
        Add note
      </button>
    </div>
  );
}

/** Returns a button's tooltip and its shortcut. */
function namedWith(name: string, key: string | null) {
  return key === null ? { title: name } : { title: `${name} (${key})`, 'aria-keyshortcuts': key };
}

/** Moves the focus with the arrow keys, Home and End. Returns whether the key was one of them. */
function moveFocus(toolbar: HTMLElement, key: string): boolean {
  const buttons = [...toolbar.querySelectorAll('button')];
  const at = buttons.findIndex((button) => button.matches(':focus'));
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 }[key];
  if (to === undefined) return false;
  buttons[(to + buttons.length) % buttons.length]?.focus({ preventScroll: true });
  return true;
}
