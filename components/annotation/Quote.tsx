import type { Color } from '@/utils/model/annotation';

interface QuoteProps {
  text: string;
  color: Color;
  /** Language of the article, so that the right letter forms are chosen. */
  lang: string | null;
}

/** The words that were highlighted, as they stood. */
export function Quote({ text, color, lang }: QuoteProps) {
  return (
    <blockquote class="quote" data-color={color} dir="auto" lang={lang ?? undefined}>
      {text}
    </blockquote>
  );
}
