import { noteOf, tagsOf, type Annotation, type Color } from '@/utils/model/annotation';
import { draftKey } from '@/utils/model/draft';
import { quoteOf } from '@/utils/model/selector';
import { Button } from '../ui/Button';
import { TagInput } from '../ui/TagInput';
import { ColorPicker } from './ColorPicker';
import { NoteEditor } from './NoteEditor';
import type { Notes } from './notes-model';
import { Quote } from './Quote';
import { Verdict } from './Verdict';

/** What a reader can do with a highlight in any list. */
export interface AnnotationActions {
  recolor(annotation: Annotation, color: Color): void;
  /** Resolves to false if the tags could not be stored. */
  retag(annotation: Annotation, tags: string[]): Promise<boolean>;
  remove(annotation: Annotation): void;
  /** Brings the passage into view. */
  show(annotation: Annotation): void;
  /** Opens the page at the passage, if `show` does something else. */
  openPage?(annotation: Annotation): void;
}

export interface AnnotationItemProps {
  annotation: Annotation;
  /** Half-written notes, by draft key. */
  drafts: Readonly<Record<string, string>>;
  lang: string | null;
  notes: Notes;
  actions: AnnotationActions;
  /** The label of `actions.show`. */
  showLabel: string;
}

/** One highlight: its quote, verdict, note, tags and tools. */
export function AnnotationItem({ annotation, drafts, lang, notes, actions, showLabel }: AnnotationItemProps) {
  const key = draftKey('annotation', annotation.id);
  return (
    <div class="annotation" data-color={annotation.color}>
      <Quote text={quoteOf(annotation.target)?.exact ?? ''} color={annotation.color} lang={lang} />
      <Verdict
        anchoring={annotation.anchoring}
        onOpenPage={actions.openPage && (() => actions.openPage?.(annotation))}
      />
      <NoteEditor label="Note" noteKey={key} stored={drafts[key] ?? noteOf(annotation)} notes={notes} />
      <div class="annotation-foot">
        <TagInput label="Tags" tags={tagsOf(annotation)} onChange={(tags) => actions.retag(annotation, tags)} />
        <div class="annotation-tools">
          <ColorPicker
            label="Highlight colour"
            value={annotation.color}
            onChange={(color) => actions.recolor(annotation, color)}
          />
          <Button kind="quiet" icon="locate" iconOnly label={showLabel} onClick={() => actions.show(annotation)} />
          <Button
            kind="quiet"
            icon="trash"
            iconOnly
            label="Remove highlight"
            onClick={() => actions.remove(annotation)}
          />
        </div>
      </div>
    </div>
  );
}
