import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { PageTools } from '../contract/page';
import { AppError } from '../model/errors';
import type { ArticleMetadata } from '../model/article';
import type { ExtractionOutcome } from '../model/extraction';
import { createClient } from './client';
import { targetShape } from './shapes';

/** The longest text and HTML accepted from a page, in UTF-16 units. A message can carry both with room to spare. */
const LONGEST = 24_000_000;

const text = v.pipe(v.string(), v.maxLength(LONGEST, 'This article is too large to save.'));
const line = v.pipe(v.string(), v.maxLength(20_000));
const maybeLine = v.nullable(line);
/** An address that is safe as a link in an extension page. */
const webAddress = v.pipe(line, v.url(), v.regex(/^https?:/iu));
/** The form of a BCP 47 language tag. `Intl.DisplayNames.of` throws on anything else. */
const language = v.pipe(v.string(), v.maxLength(35), v.regex(/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/u));

const metadata = v.object({
  title: line,
  byline: maybeLine,
  siteName: maybeLine,
  publishedTime: maybeLine,
  modifiedTime: maybeLine,
  lang: v.fallback(v.nullable(language), null),
  dir: v.nullable(v.picklist(['ltr', 'rtl'])),
  canonicalUrl: maybeLine,
  excerpt: text,
  leadImage: maybeLine,
  section: maybeLine,
  keywords: v.pipe(v.array(line), v.maxLength(500)),
  wordCount: v.number(),
  readingMinutes: v.number(),
} satisfies { [K in keyof ArticleMetadata]-?: v.GenericSchema<unknown, ArticleMetadata[K]> });

const extractionOutcome = v.variant('ok', [
  v.object({
    ok: v.literal(true),
    extraction: v.object({
      url: line,
      metadata,
      origins: v.record(v.string(), line),
      content: text,
      textContent: text,
      otherPages: v.pipe(v.array(v.object({ url: webAddress, label: line })), v.maxLength(1_000)),
    }),
  }),
  v.object({
    ok: v.literal(false),
    reason: v.picklist(['no-article', 'paywall', 'consent-wall', 'error-page', 'empty', 'cancelled']),
  }),
]) satisfies v.GenericSchema<unknown, ExtractionOutcome>;

const selectionOutcome = v.variant('ok', [
  v.object({ ok: v.literal(true), target: targetShape }),
  v.object({
    ok: v.literal(false),
    reason: v.picklist(['nothing-selected', 'in-a-field', 'in-a-frame', 'no-text']),
  }),
]);

/**
 * Creates the background's client for the page tools in a tab. Its methods throw `page-unreachable` if there are none, and
 * `bad-message` for an answer of the wrong shape, because the page's process may be compromised.
 */
export function createPageClient(tabId: number): PageTools {
  const page = createClient<PageTools>('page', (call) => browser.tabs.sendMessage(tabId, call, { frameId: 0 }));
  return {
    captureSelection: async () => checked(selectionOutcome, await page.captureSelection()),
    releaseSelection: () => page.releaseSelection(),
    refresh: () => page.refresh(),
    showAnnotation: async (data) => checked(v.boolean(), await page.showAnnotation(data)),
    announce: (data) => page.announce(data),
  };
}

/** Returns the outcome of an extraction in a page, checked. Throws `bad-message` if it has the wrong shape. */
export function checkExtraction(value: unknown): ExtractionOutcome {
  return checked(extractionOutcome, value);
}

function checked<T>(shape: v.GenericSchema<unknown, T>, value: unknown): T {
  const result = v.safeParse(shape, value);
  if (result.success) return result.output;
  throw new AppError('bad-message', `This page could not be read: ${result.issues[0].message}`);
}
