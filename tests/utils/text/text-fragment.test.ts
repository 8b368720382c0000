import { describe, expect, it } from 'vitest';
import type { Anchoring } from '@/utils/model/anchoring';
import type { Target } from '@/utils/model/selector';
import { presentQuote } from '@/utils/text/text-fragment';

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
