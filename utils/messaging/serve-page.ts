import type { PageTools } from '../contract/page';
import { serve } from './server';

const METHODS = [
  'captureSelection',
  'releaseSelection',
  'refresh',
  'showAnnotation',
  'announce',
] as const satisfies (keyof PageTools)[];

/** Answers the background from within a page. Only Pressmark itself can send to it: pages have no way to. */
export function servePage(page: PageTools): void {
  serve<PageTools>({ port: 'page', methods: METHODS, for: () => page, check: (_method, data) => data });
}
