import { preact } from '@preact/preset-vite';
import { defineConfig } from 'wxt';

/** The extension's own id in Firefox: add-on storage and update identity hang on it. */
const FIREFOX_ID = 'pressmark@pressmark.example';

/**
 * Chromium derives the id of an unpacked build (onoonbpmljnpfbaldhjfeibaohfjaiab) from this public key, and the library belongs
 * to the id. Without a key it derives the id from the folder's path, and in a folder that was renamed the library would seem
 * empty. Nothing is signed with the key; its private half was thrown away.
 */
const CHROMIUM_KEY = [
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA5W04uh52fFVxnuny4bdGbBxhrTpGSRXhm+qYic6xITOJEPygqTw9ZQGE',
  'hnJn7Ded6gKj9Qz64jwP1onnDzXcNlEhlEIFEv+qCM4K3oK7+rpk4EPaHY9wV8Tb7fU85itmT26WSsel7Q0JdXnUOaeEzUcNkK4G',
  'U+NslhWt9NfdKNONfP+INTw4Q/U9hTvVXryl9cGZpn5zwBCrHRViEyNj+JeooTZ2YuuWdbJzUJizktJOLCEOWFqsxODf50cNJd8A',
  '2JG5efW1MaXr/CDYoC6E6f6MRcYdeXpolVSolM1s51Gn7KNJsZ7DkZBLt5bI0PisfhPe3kTRHWWrV6HNDNnfTwIDAQAB',
].join('');

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
      ? {
          browser_specific_settings: { gecko: { id: FIREFOX_ID, strict_min_version: '140.0' } },
          // In a private window of Firefox, extension pages have a database of their own: popup and library would be empty
          // beside a page that shows its highlights. Chromium has one database for both kinds of windows.
          incognito: 'not_allowed',
        }
      : { key: CHROMIUM_KEY, minimum_chrome_version: OLDEST_CHROMIUM }),
  }),
});
