import { useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from './Icon';
import { parseTags } from './parse-tags';
import { isComposingKey } from './typing';
import { useLastSent } from './use-last-sent';

interface TagInputProps {
  label: string;
  tags: readonly string[];
  /** Resolves once the library has been read again; to false if the tags could not be stored. */
  onChange: (tags: string[]) => Promise<boolean>;
  /** Shows what else has a tag. Without it the tags are not buttons. */
  onFind?: (tag: string) => void;
}

/** Tags as removable chips, and a field for more. Enter, a comma, or leaving the field adds the tag. */
export function TagInput({ label, tags: stored, onChange, onFind }: TagInputProps) {
  const { current, change } = useLastSent(stored, onChange);
  const tags = current();
  const field = useRef<HTMLInputElement>(null);
  const take = () => {
    const input = field.current;
    if (!input) return;
    const known = current();
    const added = parseTags(input.value).filter((one) => !known.includes(one));
    input.value = '';
    if (added.length > 0) change([...new Set([...known, ...added])]);
  };
  const latest = useRef(take);
  latest.current = take;
  useLayoutEffect(() => {
    // A popup closes at the first click beside it, without `blur` but with `pagehide`.
    const onLeave = () => latest.current();
    window.addEventListener('pagehide', onLeave);
    return () => window.removeEventListener('pagehide', onLeave);
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposingKey(event)) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      take();
    } else if (event.key === 'Backspace' && !event.repeat && field.current?.value === '' && current().length > 0) {
      // `!event.repeat`, so that holding the key empties the field but removes no tags.
      change(current().slice(0, -1));
    }
  };
  return (
    <div class="tags">
      {tags.map((tag) => (
        <span class="tag" key={tag} dir="auto">
          {onFind ? <TagName tag={tag} onClick={() => onFind(tag)} /> : tag}
          <button
            type="button"
            class="tag-remove"
            aria-label={`Remove tag ${tag}`}
            onClick={() => {
              change(current().filter((one) => one !== tag));
              field.current?.focus();
            }}
          >
            <Icon name="close" size={10} />
          </button>
        </span>
      ))}
      <input
        ref={field}
        dir="auto"
        autocomplete="off"
        aria-label={label}
        placeholder="Add a tag"
        onInput={(event) => {
          if (!event.isComposing && /[,，、،;]$/u.test(event.currentTarget.value)) take();
        }}
        onKeyDown={onKeyDown}
        onBlur={take}
      />
    </div>
  );
}

function TagName({ tag, onClick }: { tag: string; onClick: () => void }) {
  const label = `More on ${tag}`;
  return (
    <button type="button" class="tag-name" aria-label={label} title={label} onClick={onClick}>
      {tag}
    </button>
  );
}
