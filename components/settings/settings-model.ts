import { createModel, signal } from '@preact/signals';
import type { Library, SiteRule } from '@/utils/contract/library';
import type { Notices } from '../ui/notices';

/** A site with a rule, or whose rule was removed just now (`rule` is null then). */
export interface SiteChoice {
  site: string;
  rule: SiteRule | null;
}

/** What the settings show apart from the preferences. */
export const SettingsModel = createModel(({ library, notices }: { library: Library; notices: Notices }) => {
  const sites = signal<readonly SiteChoice[]>([]);
  return {
    /** Sorted by name. */
    sites,
    async read() {
      await notices.attempt(
        () => library.siteRules(),
        (rules) => {
          sites.value = rules;
        },
      );
    },
    async setRule(choice: SiteChoice) {
      await notices.attempt(
        () => library.setSiteRule(choice),
        () => {
          sites.value = sites.peek().map((one) => (one.site === choice.site ? choice : one));
        },
      );
    },
  };
});

export type Settings = InstanceType<typeof SettingsModel>;
