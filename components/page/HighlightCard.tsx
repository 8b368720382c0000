import { useLayoutEffect } from 'preact/hooks';
import type { CardRequest, HighlightView } from '@/utils/contract/surface';
import { tagsOf } from '@/utils/model/annotation';
import { quoteOf } from '@/utils/model/selector';
import { ColorPicker } from '../annotation/ColorPicker';
import { NoteEditor } from '../annotation/NoteEditor';
import { Quote } from '../annotation/Quote';
import { Verdict } from '../annotation/Verdict';
import { Button } from '../ui/Button';
import { TagInput } from '../ui/TagInput';
import { CardSwitcher } from './CardSwitcher';
import type { SurfaceState } from './surface-model';
import { usePlace } from '../selection/use-place';

interface HighlightCardProps {
  model: SurfaceState;
  request: CardRequest;
  view: HighlightView;
}

/** One highlight, at its place in the page: its words, its verdict, note, tags, colour and tools. */
export function HighlightCard({ model, request, view }: HighlightCardProps) {
  const { annotation, anchoring, note } = view;
  const { id } = annotation;
  const { actions, lang, notes } = model;
  const ref = usePlace<HTMLDialogElement>({ box: () => request.boxOf(id), side: 'below', stays: true });
  useLayoutEffect(() => {
    const target = request.focusNote ? ref.current?.querySelector('textarea') : ref.current;
    target?.focus({ preventScroll: true });
  }, [request, ref]);

  return (
    <dialog open ref={ref} class="card floating" aria-label="Highlight" tabIndex={-1} data-color={annotation.color}>
      <header class="card-head">
        <ColorPicker
          label="Highlight colour"
          value={annotation.color}
          onChange={(color) => void actions().change({ id, color })}
        />
        <CardSwitcher at={model.front.value} count={model.inCard.value.length} onTurn={model.turnCard} />
        <Button kind="quiet" icon="close" iconOnly label="Close" onClick={model.closeCard} />
      </header>
      <Quote text={quoteOf(annotation.target)?.exact ?? ''} color={annotation.color} lang={lang.value} />
      <Verdict anchoring={anchoring} />
      {anchoring?.verdict === 'unsure' && (
        <div class="card-choice">
          <Button kind="primary" label="This is the passage" onClick={() => void actions().acceptPlace({ id })} />
          <Button label="Not it" onClick={() => void actions().refusePlace({ id })} />
        </div>
      )}
      <NoteEditor key={`note-${id}`} label="Note" noteKey={id} stored={note} notes={notes} />
      <TagInput
        key={`tags-${id}`}
        label="Tags"
        tags={tagsOf(annotation)}
        onChange={(tags) => actions().change({ id, tags })}
      />
      <footer class="card-tools">
        <Button kind="quiet" icon="copy" label="Copy quote" onClick={() => void actions().copyQuote({ id })} />
        <Button kind="quiet" icon="link" label="Copy link" onClick={() => void actions().copyLink({ id })} />
        <Button
          kind="quiet"
          icon="trash"
          iconOnly
          label="Remove highlight"
          onClick={() => void actions().remove({ id })}
        />
      </footer>
    </dialog>
  );
}
