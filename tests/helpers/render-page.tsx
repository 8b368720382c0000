import '@/components/ui/base-styles';
import { render, type VNode } from 'preact';
import { onTestFinished } from 'vitest';

/** Renders into the test's page, and takes it out again when the test is over. */
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
