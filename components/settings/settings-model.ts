import { createModel, signal } from '@preact/signals';
import type { Library, SiteRule } from '@/utils/contract/library';
import type { Notices } from '../ui/notices';

/** A site that the reader has had a word on, also where it was taken back just now. */
export interface SiteChoice {
  site: string;
  rule: SiteRule | null;
}

/** What the settings show besides the preferences. */
export const SettingsModel = createModel(({ library, notices }: { library: Library; notices: Notices }) => {
  const sites = signal<readonly SiteChoice[]>([]);
  return {
    /** In the order of their names. */
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
