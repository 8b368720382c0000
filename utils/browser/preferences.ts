import { browser } from 'wxt/browser';
import { COLORS, type Color } from '../model/annotation';
import { FIRST_PREFERENCES, type Preferences } from '../model/preferences';
import type { PreferenceStore } from '../library/dependencies';

const COLOR = 'preference:color';
const SINGLE_KEYS = 'preference:single-keys';

/** The reader's preferences. Each has its own key, so that two writers never overwrite each other. */
export const preferences: PreferenceStore = {
  async get() {
    const stored = await browser.storage.local.get([COLOR, SINGLE_KEYS]);
    return {
      color: COLORS.find((one) => one === stored[COLOR]) ?? FIRST_PREFERENCES.color,
      singleKeys: typeof stored[SINGLE_KEYS] === 'boolean' ? stored[SINGLE_KEYS] : FIRST_PREFERENCES.singleKeys,
    };
  },

  async set({ color, singleKeys }: Partial<Preferences>) {
    const changes: Record<string, Color | boolean> = {};
    if (color !== undefined) changes[COLOR] = color;
    if (singleKeys !== undefined) changes[SINGLE_KEYS] = singleKeys;
    await browser.storage.local.set(changes);
  },
};
