import type { Color } from '@/utils/model/annotation';

interface QuoteProps {
  text: string;
  color: Color;
  /** Language of the article, which decides the letter forms. */
  lang: string | null;
}

/** The words as they were when they were highlighted. */
export function Quote({ text, color, lang }: QuoteProps) {
  return (
    <blockquote class="quote" data-color={color} dir="auto" lang={lang ?? undefined}>
      {text}
    </blockquote>
  );
}
