/** Top-level domains of countries that are sold for what they sound like; they say nothing about a place. */
const SOLD = /^(?:ai|am|cc|co|fm|gg|im|io|la|ly|me|nu|sh|so|to|tv|vc|ws)$/u;

/** Languages that are at home in several countries with clocks of their own. */
const WIDE = /^(?:en|es|fr|pt|ar|zh|ru|sw|ku|ckb|pa|ur|fa)\b/u;

/** The host of an address, without `www.`; empty where it is none. */
export const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).hostname.replace(/^www\./u, '') : '');

/** The country of a site, by its top-level domain, the region of its language or the one country of a language. */
export function countryOf(url: string, lang: string | null): string | null {
  const domain = /\.([a-z]{2})$/u.exec(hostOf(url))?.[1];
  if (domain && !SOLD.test(domain)) return domain === 'uk' ? 'GB' : domain.toUpperCase();
  try {
    const locale = new Intl.Locale(lang ?? '');
    // The language that a tool was delivered with says "en-US" everywhere.
    if (locale.region && locale.language !== 'en') return locale.region;
    return WIDE.test(locale.language) ? null : (locale.maximize().region ?? null);
  } catch {
    return null;
  }
}

/** Where the newspapers of a country with several clocks are made. */
const MAIN_ZONES: Record<string, string> = {
  CL: 'America/Santiago',
  CN: 'Asia/Shanghai',
  EC: 'America/Guayaquil',
  ES: 'Europe/Madrid',
  ID: 'Asia/Jakarta',
  NZ: 'Pacific/Auckland',
  PT: 'Europe/Lisbon',
};

/** Zones of a country from which it is too large for one clock. */
const MANY = 5;

/** The clock of a country at a moment, in minutes east of Greenwich; null where it has several or none is known. */
export function clockOf(country: string, moment: number): number | null {
  const main = MAIN_ZONES[country];
  const zones = main ? [main] : zonesOf(country);
  if (zones.length === 0 || zones.length >= MANY) return null;
  const offsets = new Set(zones.map((zone) => offsetIn(zone, moment)));
  return offsets.size === 1 ? ([...offsets][0] ?? null) : null;
}

function zonesOf(country: string): readonly string[] {
  try {
    const locale = new Intl.Locale(`und-${country}`) as { getTimeZones?: () => string[]; timeZones?: string[] };
    return locale.getTimeZones?.() ?? locale.timeZones ?? [];
  } catch {
    return [];
  }
}

function offsetIn(timeZone: string, moment: number): number {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    hourCycle: 'h23',
  });
  const part = new Map(format.formatToParts(moment).map(({ type, value }) => [type, Number(value)]));
  const at = (type: Intl.DateTimeFormatPartTypes) => part.get(type) ?? 0;
  const shown = Date.UTC(at('year'), at('month') - 1, at('day'), at('hour'), at('minute'));
  return Math.round((shown - Math.floor(moment / 60_000) * 60_000) / 60_000);
}
