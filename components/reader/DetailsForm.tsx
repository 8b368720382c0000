import { useEffect, useId, useRef } from 'preact/hooks';
import type { Details } from '@/utils/contract/library';
import type { MetadataOrigins } from '@/utils/model/article';
import { Button } from '../ui/Button';
import { isComposingKey } from '../ui/typing';
import { originWords } from './origin-words';

interface DetailsFormProps {
  details: Details;
  /** The details as the page had them. */
  onPage: Details;
  /** Where the page says each. */
  origins: MetadataOrigins;
  /** Called with the changed details only; empty if there are none. */
  onSave: (changes: Partial<Details>) => void;
  onCancel: () => void;
}

const FIELDS = [
  { name: 'title', label: 'Title' },
  { name: 'byline', label: 'Author' },
  { name: 'siteName', label: 'Site' },
  { name: 'publishedTime', label: 'Published' },
] as const;

type Name = (typeof FIELDS)[number]['name'];

/** Returns the value of a field. Of a time only the day is shown and can be changed. */
const valueOf = (details: Details, name: Name): string =>
  name === 'publishedTime' ? (details.publishedTime ?? '').slice(0, 10) : (details[name] ?? '');

/** A form to correct an article's title, author, site and date. */
export function DetailsForm({ details, onPage, origins, onSave, onCancel }: DetailsFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const id = useId();
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !isComposingKey(event)) onCancel();
  };
  return (
    <form
      ref={form}
      class="details-form"
      aria-label="Details of the article"
      onSubmit={(event) => {
        event.preventDefault();
        onSave(changesIn(event.currentTarget, details, onPage));
      }}
    >
      {FIELDS.map(({ name, label }) => (
        <Field
          key={name}
          id={`${id}-${name}`}
          name={name}
          label={label}
          value={valueOf(details, name)}
          onPage={valueOf(onPage, name)}
          origin={originWords(origins[name])}
          onKeyDown={onKeyDown}
        />
      ))}
      <div class="details-actions">
        <button type="submit" class="button" data-kind="primary">
          Save details
        </button>
        <Button label="Cancel" kind="quiet" onClick={onCancel} />
      </div>
    </form>
  );
}

interface FieldProps {
  id: string;
  name: Name;
  label: string;
  value: string;
  onPage: string;
  origin: string | null;
  onKeyDown: (event: KeyboardEvent) => void;
}

function Field({ id, name, label, value, onPage, origin, onKeyDown }: FieldProps) {
  const hint = hintOf(value, onPage, origin);
  return (
    <>
      <label for={id}>{label}</label>
      <input
        id={id}
        name={name}
        {...(name === 'publishedTime' ? { type: 'date' as const } : { type: 'text' as const })}
        class="field"
        dir="auto"
        autocomplete="off"
        maxLength={500}
        required={name === 'title'}
        defaultValue={value}
        aria-describedby={hint === null ? undefined : `${id}-hint`}
        onKeyDown={onKeyDown}
      />
      {hint !== null && (
        <p class="hint" id={`${id}-hint`} dir="auto">
          {hint}
        </p>
      )}
    </>
  );
}

/** Returns the page's value if it differs, and where it was read. */
function hintOf(value: string, onPage: string, origin: string | null): string | null {
  if (onPage === '') return 'The page does not say.';
  if (value !== onPage) return `The page says: ${onPage}${origin === null ? '' : ` (${origin})`}`;
  return origin === null ? null : `From ${origin}`;
}

function changesIn(form: HTMLFormElement, details: Details, onPage: Details): Partial<Details> {
  const written = new FormData(form);
  const changes: Partial<Details> = {};
  for (const { name } of FIELDS) {
    const value = written.get(name);
    const text = typeof value === 'string' ? value.normalize('NFC').trim() : '';
    if (text === valueOf(details, name)) continue;
    if (name === 'title') changes.title = text || details.title;
    // Entering the page's own day again restores its time too.
    else if (text === valueOf(onPage, name)) changes[name] = onPage[name];
    else changes[name] = text || null;
  }
  return changes;
}
