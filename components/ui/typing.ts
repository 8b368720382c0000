import { useLayoutEffect, useRef } from 'preact/hooks';

type Field = HTMLInputElement | HTMLTextAreaElement;

/**
 * Binds a field to a value without ever writing into it while an input method is composing (Telex, Pinyin, Kana):
 * a write then doubles or drops letters.
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

/** Whether a key belongs to the input method rather than to us; 229 is what Safari and old Chrome say instead. */
export function isComposingKey(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229;
}
