import { noteOf, tagsOf } from '@/utils/model/annotation';
import { draftKey } from '@/utils/model/draft';
import { quoteOf } from '@/utils/model/selector';
import type { AnnotationItemProps } from './AnnotationItem';
import { Quote } from './Quote';
import { Verdict } from './Verdict';

type AnnotationWordsProps = Pick<AnnotationItemProps, 'annotation' | 'drafts' | 'lang'>;

/** A highlight without fields and buttons: for reading, printing and the browser's own search. */
export function AnnotationWords({ annotation, drafts, lang }: AnnotationWordsProps) {
  const { id, color, target, anchoring } = annotation;
  return (
    <div class="annotation" data-color={color} data-far="">
      <Quote text={quoteOf(target)?.exact ?? ''} color={color} lang={lang} />
      <Verdict anchoring={anchoring} />
      <p class="annotation-note" dir="auto">
        {drafts[draftKey('annotation', id)] ?? noteOf(annotation)}
      </p>
      <p class="tags">
        {tagsOf(annotation).map((tag) => (
          <span class="tag" key={tag} dir="auto">
            {tag}
          </span>
        ))}
      </p>
    </div>
  );
}
