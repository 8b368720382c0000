import type { Extractor } from '../contract/page';
import { serve } from './server';

/** Answers the background while an article is taken out of the page, until the signal ends it. */
export function serveExtractor(extractor: Extractor, signal: AbortSignal): void {
  serve<Extractor>(
    { port: 'extractor', methods: ['cancel'], for: () => extractor, check: (_method, data) => data },
    signal,
  );
}
