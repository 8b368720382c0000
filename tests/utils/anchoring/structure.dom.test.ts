import { describe, expect, it } from 'vitest';
import { Structure } from '@/utils/anchoring/structure';

function marksOf(html: string): string {
  const root = document.createElement('main');
  root.innerHTML = html;
  return new Structure(root).marksOf(root.querySelector('[data-here]'));
}

describe('the marks of a block', () => {
  it('are nothing for a bare one, and for text in no block', () => {
    expect(marksOf('<p data-here>Text</p>')).toBe('');
    expect(marksOf('<a data-here>Text</a>')).toBe('');
  });

  it('are its name, its classes in any order and the elements in it', () => {
    const marks = marksOf('<p class="lead first" data-here>Text <a>and</a> more</p>');
    expect(marks).not.toBe('');
    expect(marksOf('<div><p class="first lead">Text <a data-here>and</a> less</p></div>')).toBe(marks);
    for (const other of [
      '<p class="lead" data-here>Text <a>and</a> more</p>',
      '<p class="lead first" data-here>Text <em>and</em> more</p>',
      '<div class="lead first" data-here>Text <a>and</a> more</div>',
    ]) {
      expect(marksOf(other)).not.toBe(marks);
    }
  });
});
