import '@/components/ui/base-styles';
import { render, type VNode } from 'preact';
import { onTestFinished } from 'vitest';

/** Renders into the test's document, and removes it when the test is over. */
export function renderPage(page: VNode): HTMLElement {
  const root = document.createElement('div');
  document.body.append(root);
  render(page, root);
  onTestFinished(() => {
    render(null, root);
    root.remove();
  });
  return root;
}
