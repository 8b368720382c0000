import { nameOf } from '../dom';
import { dropBlocks, keptMass, type Step } from '../work';
import { keptBranches } from './scope';

/**
 * Words that page authors everywhere (in English, mostly) give to what surrounds an article. They are matched as whole
 * words of a class or an id.
 */
const AROUND = new RegExp(
  String.raw`(?:^| )(?:` +
    [
      'share|shares|sharing|sharebar|sharethis|addthis|addtoany|social|socials|follow us|followus',
      'related|relate|relateds|recommend|recommended|recommendation|recommendations|recirc|recirculation|readmore|read more|read also|see also|more news|morenews|more stories|more from|you may|youmay|also read|alsoread|similar',
      'newsletter|newsletters|subscribe|subscription|signup|sign up|mailing|optin|promo|promos|promotion|promobox|cta|call to action',
      'comment|comments|commentlist|disqus|respond|reply|replies|feedback',
      'breadcrumb|breadcrumbs|pagination|pager|prev next|post navigation|nav links|toc|table of contents|skip',
      'ad|ads|advert|adverts|advertisement|advertising|adsense|sponsor|sponsored|outbrain|taboola|dfp|adslot|anzeige|werbung|publicidad',
      'cookie|cookies|consent|gdpr|paywall|popup|modal|overlay|toast|tooltip|lightbox',
      'sidebar|side bar|widget|widgets|toolbar|tool bar|tags|taglist|tag list|tagcloud|post tags|entry tags|keywords|topics',
      'trending|popular|mostread|most read|most popular|latest news|hot news|ranking',
      'author bio|author box|authorbox|author info|about author|about the author|bio|biography|author profile|author card|author description',
      'copyright|disclaimer|print only|noprint|no print|rating|ratings|vote|votes|poll|donate|donation|login|log in|register|audio player|text to speech|tts',
    ].join('|') +
    String.raw`)(?: |$)`,
  'u',
);

/** A named element with a larger share of the kept text is the article itself. */
const TOO_MUCH = 0.3;

export const named: Step = {
  name: 'named',
  purpose:
    'Drop asides and what its class or id calls sharing, related, newsletter, comments, advertising and the like',
  run(work, record) {
    let whole = keptMass(work.blocks);
    for (const [element, { mass, blocks }] of keptBranches(work)) {
      if (mass > whole * TOO_MUCH) continue;
      const name = nameOf(element);
      if (element.tagName === 'ASIDE' || (name !== '' && AROUND.test(name)))
        whole -= dropBlocks(blocks, element, record);
    }
  },
};
