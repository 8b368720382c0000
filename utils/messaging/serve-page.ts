import type { PageTools } from '../contract/page';
import { serve } from './server';

const METHODS: Record<keyof PageTools, true> = {
  captureSelection: true,
  releaseSelection: true,
  refresh: true,
  showAnnotation: true,
  announce: true,
};

/** Answers the background in a web page. The page itself cannot send such messages, so `check` accepts everything. */
export function servePage(page: PageTools): void {
  serve<PageTools>({ port: 'page', methods: METHODS, for: () => page, check: (_method, data) => data });
}
