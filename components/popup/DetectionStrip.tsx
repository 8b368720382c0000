import type { SiteRule, TabState } from '@/utils/contract/library';
import { SiteRuleSelect } from '../settings/SiteRuleSelect';
import { dayOf } from '../ui/dates';
import { Icon } from '../ui/Icon';
import { isOffered } from './is-offered';

interface DetectionStripProps {
  state: TabState;
  /** Address of the settings. */
  settingsUrl: string;
  onRule: (rule: SiteRule | null) => void;
}

/** Shows what Pressmark takes this page for, why, and the reader's rule for the site. */
export function DetectionStrip({ state, settingsUrl, onRule }: DetectionStripProps) {
  const { article, detection, site, siteRule } = state;
  const found = article !== null || isOffered(state);
  return (
    <details class="detection" data-found={found ? '' : undefined}>
      <summary>
        <Icon name={article ? 'check' : found ? 'book' : 'unread'} size={14} />
        {wordsFor(state)}
        <span class="detection-why">{article ? 'Details' : 'Why?'}</span>
      </summary>
      <div class="detection-body">
        {detection && detection.because.length > 0 ? (
          <ul class="reasons" aria-label="Reasons">
            {detection.because.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        ) : (
          <p>
            {detection
              ? 'Nothing on this page speaks for an article. You can save it all the same.'
              : 'This page has not been looked at yet.'}
          </p>
        )}
        {site !== null && <SiteRuleSelect site={site} rule={siteRule} onRule={onRule} />}
        <a href={settingsUrl} target="_blank" rel="noopener">
          Settings
        </a>
      </div>
    </details>
  );
}

function wordsFor({ article, detection, siteRule }: TabState): string {
  if (article) return `Saved on ${dayOf(article.created)}`;
  if (siteRule === 'always') return 'You want articles offered here';
  if (siteRule === 'never') return 'You do not want articles offered here';
  if (!detection) return 'Not looked at yet';
  return detection.isArticle ? 'Article found' : 'This does not look like an article';
}
