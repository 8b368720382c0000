import { useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from './Icon';
import { isComposingKey } from './typing';

interface TagInputProps {
  label: string;
  tags: readonly string[];
  onChange: (tags: string[]) => void;
}

/** What was typed as tags: commas of any script part them; a leading # is habit, not part of the name. */
function parseTags(typed: string): string[] {
  return typed
    .normalize('NFC')
    .split(/[,，、،;\n]/u)
    .map((one) => one.trim().replace(/^#+/u, '').replace(/\s+/gu, ' '))
    .filter((one) => one !== '');
}

/** Tags as removable chips, and a field for more. A tag is taken at Enter, a comma, or when the field is left. */
export function TagInput({ label, tags, onChange }: TagInputProps) {
  const field = useRef<HTMLInputElement>(null);
  const take = () => {
    const input = field.current;
    if (!input) return;
    const added = parseTags(input.value).filter((one) => !tags.includes(one));
    input.value = '';
    if (added.length > 0) onChange([...new Set([...tags, ...added])]);
  };
  const latest = useRef(take);
  latest.current = take;
  useLayoutEffect(() => {
    // A popup is gone at the first click beside it: no blur comes, but this does.
    const onLeave = () => latest.current();
    window.addEventListener('pagehide', onLeave);
    return () => window.removeEventListener('pagehide', onLeave);
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposingKey(event)) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      take();
    } else if (event.key === 'Backspace' && field.current?.value === '' && tags.length > 0) {
      onChange(tags.slice(0, -1));
    }
  };
  return (
    <div class="tags">
      {tags.map((tag) => (
        <span class="tag" key={tag} dir="auto">
          {tag}
          <button
            type="button"
            aria-label={`Remove tag ${tag}`}
            onClick={() => {
              onChange(tags.filter((one) => one !== tag));
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
        placeholder={tags.length === 0 ? 'Add tags' : 'Add another'}
        onInput={(event) => {
          if (!event.isComposing && /[,，、،;]$/u.test(event.currentTarget.value)) take();
        }}
        onKeyDown={onKeyDown}
        onBlur={take}
      />
    </div>
  );
}
