import type { Page } from '../contract/page';
import { serve } from './server';

const METHODS = [
  'captureSelection',
  'extractArticle',
  'refresh',
  'showAnnotation',
  'announce',
] as const satisfies (keyof Page)[];

/** Answers the background from within a page. Only Pressmark itself can send to it: pages have no way to. */
export function servePage(page: Page): void {
  serve<Page>({ port: 'page', methods: METHODS, for: () => page, check: (_method, data) => data });
}
