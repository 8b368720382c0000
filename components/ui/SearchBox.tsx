import { isComposingKey, useFieldValue } from './typing';
import { Icon } from './Icon';

interface SearchBoxProps {
  label: string;
  value: string;
  /** Not called with text that an input method is still composing. */
  onQuery: (query: string) => void;
  /** Enter was pressed. */
  onSubmit?: () => void;
  /** Arrow down was pressed, which leads into the results. */
  onDown?: () => void;
  describedBy?: string | undefined;
}

/** A search field; Escape empties it. */
export function SearchBox(props: SearchBoxProps) {
  const { label, value, onQuery, onSubmit, onDown, describedBy } = props;
  const { ref, composing, onCompositionStart, onCompositionEnd } = useFieldValue<HTMLInputElement>(value);
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposingKey(event)) return;
    const act =
      event.key === 'Enter'
        ? onSubmit
        : event.key === 'ArrowDown'
          ? onDown
          : event.key === 'Escape' && value !== ''
            ? () => onQuery('')
            : undefined;
    if (!act) return;
    event.preventDefault();
    act();
  };
  return (
    <search class="search">
      <Icon name="search" />
      <input
        ref={ref}
        type="search"
        dir="auto"
        autocomplete="off"
        spellcheck={false}
        aria-label={label}
        aria-describedby={describedBy}
        placeholder={label}
        onInput={(event) => {
          if (!composing.current) onQuery(event.currentTarget.value);
        }}
        onCompositionStart={onCompositionStart}
        onCompositionEnd={(event) => {
          onCompositionEnd();
          onQuery(event.currentTarget.value);
        }}
        onKeyDown={onKeyDown}
      />
      {value !== '' && (
        // Not a tab stop, because Escape does the same from within the field.
        <button
          type="button"
          class="search-clear"
          tabIndex={-1}
          aria-label="Clear search"
          title="Clear search"
          onClick={() => {
            onQuery('');
            ref.current?.focus();
          }}
        >
          <Icon name="close" size={12} />
        </button>
      )}
    </search>
  );
}
