import type { Page } from 'puppeteer-core';

/** WCAG 2.2, 1.4.3: ordinary text against its ground. */
const LEAST = 4.5;

/** The look of a page under a setting of the reader's system. */
export const LOOKS = {
  light: [{ name: 'prefers-color-scheme', value: 'light' }],
  dark: [{ name: 'prefers-color-scheme', value: 'dark' }],
  'forced colours': [
    { name: 'forced-colors', value: 'active' },
    { name: 'prefers-color-scheme', value: 'dark' },
  ],
};

/** Shows a page as under a setting, and waits until its colours have changed. */
export async function showAs(page: Page, look: keyof typeof LOOKS): Promise<void> {
  const session = await page.createCDPSession();
  // Without movement, so that no colour is caught half-way.
  const features = [...LOOKS[look], { name: 'prefers-reduced-motion', value: 'reduce' }];
  await session.send('Emulation.setEmulatedMedia', { features });
  await new Promise((resolve) => setTimeout(resolve, 200));
}

/** The texts in view that are too faint to read, with their contrast. */
export function faintTexts(page: Page): Promise<string[]> {
  return page.evaluate((least) => {
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    if (!canvas) throw new Error('There is no canvas to mix colours on.');
    /** What is seen of colours that lie over each other, the lowest first: red, green and blue. */
    const mixed = (layers: string[]) => {
      for (const layer of layers) {
        canvas.fillStyle = layer;
        canvas.fillRect(0, 0, 1, 1);
      }
      return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
    };
    const luminance = (color: number[]) => {
      const [red = 0, green = 0, blue = 0] = color.map((one) =>
        one / 255 <= 0.04045 ? one / 255 / 12.92 : ((one / 255 + 0.055) / 1.055) ** 2.4,
      );
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const faint: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode.textContent?.trim() ?? '';
      const element = walker.currentNode.parentElement;
      if (text === '' || !element?.checkVisibility()) continue;
      const grounds: string[] = [];
      for (let at: Element | null = element; at; at = at.parentElement)
        grounds.unshift(getComputedStyle(at).backgroundColor);
      const ground = luminance(mixed(['Canvas', ...grounds]));
      const ink = luminance(mixed([getComputedStyle(element).color]));
      const contrast = (Math.max(ground, ink) + 0.05) / (Math.min(ground, ink) + 0.05);
      if (contrast < least) faint.push(`${text.slice(0, 40)}: ${contrast.toFixed(2)}`);
    }
    return faint;
  }, LEAST);
}
