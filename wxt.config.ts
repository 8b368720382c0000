import { preact } from '@preact/preset-vite';
import { defineConfig } from 'wxt';

/** The extension's own id in Firefox: add-on storage and update identity hang on it. */
const FIREFOX_ID = 'pressmark@pressmark.example';

/** The first that tells at which letter a point lies (`caretPositionFromPoint`). */
const OLDEST_CHROMIUM = '128';

/** Nothing an extension page holds may come from, or go to, anywhere else. */
const EXTENSION_PAGES_CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'none'",
  "frame-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

export default defineConfig({
  imports: false,
  vite: () => ({
    plugins: [preact()],
    build: { target: 'es2022' },
  }),
  manifest: ({ browser }) => ({
    name: 'Pressmark',
    description: 'Highlight and annotate news articles. Everything stays on your machine.',
    permissions: ['storage', 'unlimitedStorage', 'activeTab', 'scripting', 'contextMenus'],
    host_permissions: ['http://*/*', 'https://*/*'],
    content_security_policy: { extension_pages: EXTENSION_PAGES_CSP },
    options_ui: { page: 'library.html?settings', open_in_tab: true },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+P' }, description: 'Open Pressmark' },
      'highlight-selection': { suggested_key: { default: 'Alt+Shift+H' }, description: 'Highlight the selection' },
      'open-library': { suggested_key: { default: 'Alt+Shift+L' }, description: 'Open the library' },
    },
    ...(browser === 'firefox'
      ? { browser_specific_settings: { gecko: { id: FIREFOX_ID, strict_min_version: '140.0' } } }
      : { minimum_chrome_version: OLDEST_CHROMIUM }),
  }),
});
