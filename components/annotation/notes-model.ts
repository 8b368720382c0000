import { createModel, signal, type Signal } from '@preact/signals';
import type { LibraryWrites } from '@/utils/contract/library';
import { toAppError } from '@/utils/model/errors';

/** What the reader has typed into a note since the page was opened. */
export interface TypedNote {
  text: string;
  /** `lost`: the note's owner is gone, so it will never be stored. */
  state: 'saving' | 'saved' | 'failed' | 'lost';
  /** Why it is not stored, as a sentence. */
  reason?: string;
}

/**
 * The half-written notes of a page, by draft key. A field shows what was typed here, else the draft, else the record.
 * Changes from elsewhere never replace a field that is being typed in.
 */
export const NotesModel = createModel((saveDraft: LibraryWrites['saveDraft']) => {
  const fields = new Map<string, Signal<TypedNote | null>>();
  let focused: string | null = null;

  const field = (key: string): Signal<TypedNote | null> => {
    const known = fields.get(key) ?? signal<TypedNote | null>(null);
    fields.set(key, known);
    return known;
  };

  const type = async (key: string, text: string) => {
    const typed = field(key);
    const mine: TypedNote = { text, state: 'saving' };
    typed.value = mine;
    const outcome = await saveDraft({ key, text }).then(() => ({ state: 'saved' }) as const, outcomeOf);
    // Another letter was typed meanwhile, and waits for its own answer.
    if (typed.peek() === mine) typed.value = { text, ...outcome };
  };

  return {
    field,
    type,
    async retry(key: string) {
      const typed = field(key).peek();
      if (typed) await type(key, typed.text);
    },
    focus(key: string) {
      focused = key;
    },
    blur() {
      focused = null;
    },
    /**
     * Call this before the records are read again, and the returned function after. It drops the typed notes that were
     * stored before the reading, because the records hold them now.
     */
    beforeReading(): () => void {
      const saved = [...fields].filter(([, typed]) => typed.peek()?.state === 'saved');
      const before = saved.map(([key, typed]) => ({ key, typed, value: typed.peek() }));
      return () => {
        for (const { key, typed, value } of before) {
          if (key !== focused && typed.peek() === value) typed.value = null;
        }
      };
    },
  };
});

function outcomeOf(thrown: unknown): Pick<TypedNote, 'state' | 'reason'> {
  const { code, message } = toAppError(thrown);
  // Its message asks the reader to reload the page, which would lose the words.
  if (code === 'page-unreachable') return { state: 'failed' };
  return { state: code === 'not-found' ? 'lost' : 'failed', reason: message };
}

export type Notes = InstanceType<typeof NotesModel>;
