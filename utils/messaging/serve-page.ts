import type { PageTools } from '../contract/page';
import { serve } from './server';

const METHODS: Record<keyof PageTools, true> = {
  captureSelection: true,
  releaseSelection: true,
  refresh: true,
  showAnnotation: true,
  announce: true,
};

/** Answers the background from within a page. Only Pressmark itself can send to it: pages have no way to. */
export function servePage(page: PageTools): void {
  serve<PageTools>({ port: 'page', methods: METHODS, for: () => page, check: (_method, data) => data });
}
