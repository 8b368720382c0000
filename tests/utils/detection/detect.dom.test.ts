import { describe, expect, it } from 'vitest';
import seed from '../../fixtures/articles/quang-nam/source.html?raw';
import { detectArticle } from '@/utils/detection/detect';

const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');

describe('detectArticle', () => {
  it('knows the Vietnamese article by what it says and what it looks like', () => {
    const detection = detectArticle(parse(seed), 'https://dangcongsan.example/xay-dung-dang/quang-nam-661234.html');
    expect(detection.isArticle).toBe(true);
    expect(detection.confidence).toBeGreaterThan(0.95);
    expect(detection.because).toContain('calls itself an article');
  });

  it('says no of an empty page', () => {
    expect(detectArticle(parse(''), 'https://example.test/').isArticle).toBe(false);
  });
});
