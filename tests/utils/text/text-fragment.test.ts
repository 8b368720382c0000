import { describe, expect, it } from 'vitest';
import type { Anchoring } from '@/utils/model/anchoring';
import type { Target } from '@/utils/model/selector';
import { linkToPassage, presentQuote } from '@/utils/text/text-fragment';

const quote = { type: 'TextQuoteSelector' as const, exact: 'nine votes', prefix: 'by ', suffix: ' to four' };
const target: Target = { source: 'https://a.example/x', selector: [quote] };
const found = (verdict: Anchoring['verdict'], words?: string): Anchoring => ({
  verdict,
  confidence: 1,
  changes: [],
  checked: '2026-01-01T00:00:00Z',
  ...(words !== undefined && { found: words }),
});

describe('a quote as its passage reads now', () => {
  it.each(['edited', 'unsure', 'same'] as const)('is in the present words where it is %s', (verdict) => {
    expect(presentQuote(target, found(verdict, 'ten votes'))).toEqual({ ...quote, exact: 'ten votes' });
  });

  it('is as it was stored where nothing is known of it, or nothing changed', () => {
    expect(presentQuote(target, undefined)).toEqual(quote);
    expect(presentQuote(target, found('exact'))).toEqual(quote);
  });

  it('is none where the passage is gone, or there was no quote', () => {
    expect(presentQuote(target, found('orphan'))).toBeNull();
    expect(presentQuote({ ...target, selector: [] }, undefined)).toBeNull();
    expect(presentQuote(undefined, undefined)).toBeNull();
  });
});

describe('a link to a passage', () => {
  const words = (exact: string, prefix = '', suffix = '') => ({
    type: 'TextQuoteSelector' as const,
    exact,
    prefix,
    suffix,
  });
  const directive = (link: string) => decodeURIComponent(link.split(':~:text=')[1] ?? '');
  const BEGINNING = 'The ministry said in a statement on';
  const first = `${BEGINNING} Monday that the talks had gone well, and that all who took part were content with them.`;
  const second = `${BEGINNING} Tuesday that the talks had failed after all, and in the end that nobody had resigned over it.`;

  it('names words that occur once without their context', () => {
    const text = `${first}\nSome words between.\nIn short, nine votes to four.`;
    const link = linkToPassage('https://a.example/x', words('nine votes to four', 'short, ', '.'), text);
    expect(directive(link)).toBe('nine votes to four');
  });

  it('names one or two words with their context all the same: a menu of the page may have them too', () => {
    const link = linkToPassage('https://a.example/x', quote, 'It was decided by nine votes to four.');
    expect(directive(link)).toBe('by-,nine votes,-to four');
  });

  it('names a long passage that begins like another with its context, though the whole of it occurs once', () => {
    const text = `${first}\nSome words between.\n${second}\nThe end of it.`;
    const link = linkToPassage('https://a.example/x', words(second, 'Some words between.\n', '\nThe end of it.'), text);
    expect(directive(link)).toBe(
      'Some words between.-,The ministry said in a,nobody had resigned over it.,-The end of',
    );
  });

  it('names one that ends like another with its context, too', () => {
    const text = `It is so ${first}\nSome words between.\nUnlike this, ${first}`;
    const link = linkToPassage('https://a.example/x', words(`It is so ${first}`, '', '\nSome words'), text);
    expect(directive(link)).toContain(',-Some words');
  });

  it('keeps the context where the text is not known', () => {
    expect(directive(linkToPassage('https://a.example/x', quote))).toBe('by-,nine votes,-to four');
  });
});
