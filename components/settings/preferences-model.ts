import { computed, createModel, effect, signal, untracked } from '@preact/signals';
import type { Library, LibraryChange } from '@/utils/contract/library';
import { FIRST_PREFERENCES, type Preferences } from '@/utils/model/preferences';
import type { Notices } from '../ui/notices';

interface Collaborators {
  library: Library;
  onChange: (listener: (change: LibraryChange) => void, signal: AbortSignal) => void;
  notices: Notices;
}

/** What the reader has chosen once for all, here or in another window. */
export const PreferencesModel = createModel(({ library, onChange, notices }: Collaborators) => {
  /** Null until they are known. */
  const preferences = signal<Preferences | null>(null);
  const read = async () => {
    const known = await library.preferences().catch(() => null);
    // What was chosen meanwhile is newer.
    if (known) preferences.value ??= known;
  };
  effect(() => {
    const lifetime = new AbortController();
    untracked(() => {
      onChange((change) => {
        if (change.preferences) preferences.value = change.preferences;
      }, lifetime.signal);
      void read();
    });
    return () => lifetime.abort();
  });
  return {
    /** Of a highlight for which none is chosen. */
    color: computed(() => (preferences.value ?? FIRST_PREFERENCES).color),
    /** Not before it is known that the reader wants them. */
    hasSingleKeys: computed(() => preferences.value?.singleKeys === true),
    /** Shown at once, and taken back where it could not be kept. */
    async change(changes: Partial<Preferences>) {
      const before = preferences.peek();
      preferences.value = { ...(before ?? FIRST_PREFERENCES), ...changes };
      const isKept = await notices.attempt(() => library.changePreferences(changes));
      if (!isKept) preferences.value = before;
    },
  };
});

export type PreferencesState = InstanceType<typeof PreferencesModel>;
