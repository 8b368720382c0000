import { useFieldValue } from './typing';

interface TextAreaProps {
  label: string;
  value: string;
  onInput: (text: string) => void;
  onFocus?: () => void;
  onBlur?: () => void;
  placeholder?: string;
  /** Id of the element that describes the field. */
  describedBy?: string | undefined;
}

/** A field of several lines that grows with its text. `onInput` gets every letter, half-composed ones too. */
export function TextArea({ label, value, onInput, onFocus, onBlur, placeholder, describedBy }: TextAreaProps) {
  const { ref, onCompositionStart, onCompositionEnd } = useFieldValue<HTMLTextAreaElement>(value);
  return (
    <textarea
      ref={ref}
      class="field"
      data-quiet=""
      dir="auto"
      rows={1}
      aria-label={label}
      aria-describedby={describedBy}
      placeholder={placeholder}
      onInput={(event) => onInput(event.currentTarget.value)}
      onFocus={onFocus}
      onBlur={onBlur}
      onCompositionStart={onCompositionStart}
      onCompositionEnd={onCompositionEnd}
    />
  );
}
