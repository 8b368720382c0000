import type { SiteRule } from '@/utils/contract/library';

interface SiteRuleSelectProps {
  site: string;
  rule: SiteRule | null;
  onRule: (rule: SiteRule | null) => void;
}

/** Selects the reader's rule for a site. */
export function SiteRuleSelect({ site, rule, onRule }: SiteRuleSelectProps) {
  return (
    <label class="site-rule">
      <span>
        Offer articles on <b>{site}</b>
      </span>
      <select class="field" value={rule ?? ''} onChange={(event) => onRule(ruleOf(event.currentTarget.value))}>
        <option value="">As detected</option>
        <option value="always">Always</option>
        <option value="never">Never</option>
      </select>
    </label>
  );
}

const ruleOf = (value: string): SiteRule | null => (value === 'always' || value === 'never' ? value : null);
