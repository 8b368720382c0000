import { expect } from 'vitest';
import type { Page } from 'puppeteer-core';
import type { Part, Screen } from '@/scripts/driver/screen.mjs';

/** More stops than any of the surfaces has. */
const MOST_STOPS = 60;

/**
 * Presses Tab until a part of a role and name has the focus. Every stop on the way must have a name, be in view, and show
 * that it has the focus.
 */
export async function tabTo(screen: Screen, role: string, name: string | RegExp): Promise<void> {
  const passed: string[] = [];
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    await screen.page.keyboard.press('Tab');
    const focused = focusedPart(await screen.read());
    if (!focused) continue;
    expect(focused.name, `the name of a ${focused.role} behind ${passed.join(', ')}`).not.toBe('');
    await expect.poll(() => whyUnseen(screen.page), { message: focused.name }).toBeNull();
    if (focused.role === role && (typeof name === 'string' ? focused.name === name : name.test(focused.name))) return;
    passed.push(`${focused.role} “${focused.name}”`);
  }
  throw new Error(`Tab does not lead to the ${role} ${String(name)}, but to: ${passed.join(', ')}`);
}

/** What has the focus, by role and name. */
export async function focusOf(screen: Screen): Promise<string> {
  const part = focusedPart(await screen.read());
  return part ? `${part.role} “${part.name}”` : 'nothing';
}

function focusedPart(part: Part): Part | null {
  if (part.states.focused === true && part.role !== 'RootWebArea') return part;
  for (const inner of part.parts) {
    const found = focusedPart(inner);
    if (found) return found;
  }
  return null;
}

/** Why a reader cannot see where the focus is; null when it is seen. */
function whyUnseen(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    if (!focused || focused === document.body) return 'nothing has the focus';
    const { outlineStyle, outlineWidth } = getComputedStyle(focused);
    if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 1) return 'there is no ring around it';
    const box = focused.getBoundingClientRect();
    const isInView = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
    return isInView ? null : 'it is out of view';
  });
}
