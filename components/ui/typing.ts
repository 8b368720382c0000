import { useLayoutEffect, useRef } from 'preact/hooks';

type Field = HTMLInputElement | HTMLTextAreaElement;

/**
 * Binds a field to a value. Never writes into the field while an input method is composing (Telex, Pinyin, Kana), which
 * would double or drop letters.
 */
export function useFieldValue<T extends Field>(value: string) {
  const ref = useRef<T>(null);
  const composing = useRef(false);
  useLayoutEffect(() => {
    const field = ref.current;
    if (field && !composing.current && field.value !== value) field.value = value;
  });
  return {
    ref,
    composing,
    onCompositionStart: () => {
      composing.current = true;
    },
    onCompositionEnd: () => {
      composing.current = false;
    },
  };
}

/** Whether a key belongs to the input method. Safari and old Chrome report key code 229 instead of `isComposing`. */
export function isComposingKey(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229;
}
