import { computed, createModel, effect, signal, untracked } from '@preact/signals';
import type { Library, LibraryChange } from '@/utils/contract/library';
import { FIRST_PREFERENCES, type Preferences } from '@/utils/model/preferences';
import type { Notices } from '../ui/notices';

interface Collaborators {
  library: Library;
  onChange: (listener: (change: LibraryChange) => void, signal: AbortSignal) => void;
  notices: Notices;
}

/** The reader's preferences, kept up to date with other windows. */
export const PreferencesModel = createModel(({ library, onChange, notices }: Collaborators) => {
  /** Null until they are known. */
  const preferences = signal<Preferences | null>(null);
  const read = async () => {
    const known = await library.preferences().catch(() => null);
    // A choice made meanwhile is newer than what was read.
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
    /** The colour of highlights for which none is chosen. */
    color: computed(() => (preferences.value ?? FIRST_PREFERENCES).color),
    /** False until the preferences are known. */
    hasSingleKeys: computed(() => preferences.value?.singleKeys === true),
    /** Changes preferences. Shown at once, and reverted if they could not be stored. */
    async change(changes: Partial<Preferences>) {
      const before = preferences.peek();
      preferences.value = { ...(before ?? FIRST_PREFERENCES), ...changes };
      const isKept = await notices.attempt(() => library.changePreferences(changes));
      if (!isKept) preferences.value = before;
    },
  };
});

export type PreferencesState = InstanceType<typeof PreferencesModel>;
