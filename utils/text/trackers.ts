/** Click ids of advertising networks. They differ with every click, so that no two visits would share an address. */
const CLICK_IDS =
  'gclid gclsrc dclid gbraid wbraid gad_source gad_campaignid srsltid _gl _ga fbclid msclkid yclid ymclid ysclid twclid ' +
  'ttclid li_fat_id sccid rdt_cid epik tblci dicbo oborigurl rb_clickid zanpid irclickid wickedid _branch_match_id';

/** Share buttons of social networks and messengers. */
const SHARES =
  'igshid igsh mibextid sfnsn fb_action_ids fb_action_types fb_source fb_ref gidzl zarsrc ref_src ref_url ' +
  '__twitter_impression share_source share_medium soc_src soc_trk _branch_referrer';

/** Newsletters: the recipient and the mailing. */
const MAILINGS =
  'mc_cid mc_eid mkt_tok _hsenc _hsmi hsctatracking vero_id vero_conv oly_anon_id oly_enc_id _ke nr_email_referer s_cid ' +
  's_kwcid trk trkcampaign';

/** Publishers' own marks of campaign and placement. */
const CAMPAIGNS =
  'cmp cmpid ncid icid ito ocid cvid smid smtyp xtor wt_mc wt.mc_id wt_zmc _openstat spm guccounter guce_referrer ' +
  'guce_referrer_sig taid';

/** Session ids of a visitor, and parameters that AMP caches add. */
const SESSIONS = 'phpsessid jsessionid aspsessionid usqp amp_js_v amp_gsa amp_ct amp_latest_update_time';

/** Families whose every member is a tracker: Urchin/Google, Matomo, Piwik, HubSpot ads, AT Internet, Sailthru, Iterable. */
const FAMILIES =
  /^(?:utm|mtm|matomo|pk|piwik|hsa|sailthru|iterable)_|^at_(?:medium|campaign|custom|link|ptr|format|bbc)/;

const NAMES: ReadonlySet<string> = new Set(
  [CLICK_IDS, SHARES, MAILINGS, CAMPAIGNS, SESSIONS].flatMap((names) => names.split(' ')),
);

/**
 * Whether a query parameter only says where the reader came from; case does not matter. Generic names (`id`, `p`, `v`, `m`,
 * `ref`, `source`, `from`) are left out on purpose: on many sites they select content.
 */
export function isTracker(name: string): boolean {
  const lower = name.toLowerCase();
  return NAMES.has(lower) || FAMILIES.test(lower);
}
