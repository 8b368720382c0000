import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../ui/Button';
import { countOf } from '../ui/numbers';
import { isComposingKey } from '../ui/typing';
import type { Tagging } from './tagging-model';

interface TagFormProps {
  tagging: Tagging;
  /** The articles to tag. */
  ids: readonly string[];
}

/** A form that adds a tag to the ticked articles, or removes it. */
export function TagForm({ tagging, ids }: TagFormProps) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const tag = (on: boolean) => void tagging.tag(field.current?.value ?? '', ids, on);
  return (
    <form
      class="tag-form"
      onSubmit={(event) => {
        event.preventDefault();
        tag(true);
      }}
    >
      <input
        ref={field}
        class="field"
        dir="auto"
        autocomplete="off"
        aria-label={`Tag for ${countOf(ids.length, 'article')}`}
        placeholder={`Tag for ${countOf(ids.length, 'article')}`}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || isComposingKey(event)) return;
          event.stopPropagation();
          tagging.isOpen.value = false;
        }}
      />
      <button type="submit" class="button" data-kind="primary">
        Add tag
      </button>
      <Button label="Remove tag" onClick={() => tag(false)} />
      <Button label="Cancel" kind="quiet" onClick={() => (tagging.isOpen.value = false)} />
    </form>
  );
}
