import { playwright } from '@vitest/browser-playwright';
import { preact } from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import { BROWSER_FLAGS, findChromium } from './scripts/browsers.mjs';

const alias = { '@': import.meta.dirname };

/** Three kinds of test: `*.test.ts(x)` in Node, `*.dom.test.ts(x)` inside Chromium, `tests/e2e` drives the built extension. */
export default defineConfig({
  resolve: { alias },
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/**/*.dom.test.{ts,tsx}', 'tests/e2e/**', 'tests/build/**'],
          // A busy machine is slow, not wrong.
          testTimeout: 30_000,
        },
      },
      {
        resolve: { alias },
        plugins: [preact()],
        test: {
          name: 'dom',
          include: ['tests/**/*.dom.test.{ts,tsx}'],
          // A busy machine is slow, not wrong.
          testTimeout: 30_000,
          expect: { poll: { timeout: 8_000 } },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { executablePath: findChromium() ?? '', args: BROWSER_FLAGS },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts', 'tests/build/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
