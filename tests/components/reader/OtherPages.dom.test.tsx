import { page } from 'vitest/browser';
import { expect, it } from 'vitest';
import { OtherPages } from '@/components/reader/OtherPages';
import { renderPage } from '../../helpers/render-page';

it('leads to other pages on the web, and nowhere else', async () => {
  const pages = [
    { url: 'https://a.example/x/2', label: '2' },
    { url: 'javascript:alert(1)', label: '3' },
  ];
  renderPage(<OtherPages pages={pages} />);
  await expect.element(page.getByRole('link', { name: '2' })).toHaveAttribute('href', pages[0]?.url);
  expect(page.getByRole('link').elements()).toHaveLength(1);
});
