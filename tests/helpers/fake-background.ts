import type { Background, PageContents } from '@/utils/contract/background';
import type { AnnotateOutcome } from '@/utils/contract/library';
import type { Annotation } from '@/utils/model/annotation';
import { bodyOf, noteOf, tagsOf } from '@/utils/model/annotation';
import { AppError } from '@/utils/model/errors';
import { FIRST_PREFERENCES, type Preferences } from '@/utils/model/preferences';
import type { Target } from '@/utils/model/selector';
import { sampleExtraction } from './samples';

export interface FakeBackground extends Background {
  annotations: Map<string, Annotation>;
  drafts: Map<string, string>;
  removed: Map<string, Annotation>;
  /** Every call, in order. */
  asked: { method: string; data: unknown }[];
  /** While set, every method that stores something fails with it. */
  failure: AppError | null;
  preferences: Preferences;
  /** While set, `annotate` refuses with this reason. */
  refusal: Extract<AnnotateOutcome, { ok: false }>['reason'] | null;
}

/** An annotation as the background would store it. */
export function annotationOn(target: Target, changes: Partial<Annotation> = {}): Annotation {
  return {
    id: 'a1',
    type: 'Annotation',
    motivation: 'highlighting',
    target,
    body: [],
    created: '2026-01-01T00:00:00.000Z',
    modified: '2026-01-01T00:00:00.000Z',
    articleId: 'article',
    snapshotId: 'snapshot',
    color: 'yellow',
    ...changes,
  };
}

/** A background in memory, with the annotations and drafts of one article. */
export function fakeBackground(annotations: readonly Annotation[] = []): FakeBackground {
  const asked: FakeBackground['asked'] = [];
  const article = {
    ...sampleExtraction().metadata,
    id: 'article',
    sources: [],
    url: '',
    snapshotId: 'snapshot',
    note: '',
    tags: [],
    annotationCount: 0,
    created: '',
    modified: '',
  };
  const stored = (method: string, data: unknown) => {
    asked.push({ method, data });
    if (background.failure) throw background.failure;
  };
  const change = (id: string, by: (annotation: Annotation) => Annotation): Annotation => {
    const annotation = background.annotations.get(id);
    if (!annotation) throw new AppError('not-found', 'This highlight is gone.');
    const changed = by(annotation);
    background.annotations.set(id, changed);
    return changed;
  };
  const background: FakeBackground = {
    annotations: new Map(annotations.map((one) => [one.id, one])),
    drafts: new Map(),
    removed: new Map(),
    asked,
    failure: null,
    preferences: FIRST_PREFERENCES,
    refusal: null,
    async pageOpened() {
      return { toolbar: true };
    },
    async loadTools() {},
    async pageContents(data): Promise<PageContents> {
      asked.push({ method: 'pageContents', data });
      const all = [...background.annotations.values()];
      const drafts = Object.fromEntries(background.drafts);
      return {
        article: all.length > 0 ? article : null,
        annotations: all,
        drafts,
        preferences: background.preferences,
      };
    },
    async annotate({ target, color }) {
      stored('annotate', { target, color });
      if (background.refusal) return { ok: false, reason: background.refusal };
      const id = `made-${background.annotations.size + 1}`;
      const annotation = annotationOn(target, { id, color });
      background.annotations.set(id, annotation);
      return { ok: true, article, annotation };
    },
    async updateAnnotation({ id, ...changes }) {
      stored('updateAnnotation', { id, ...changes });
      return change(id, (one) => ({
        ...one,
        color: changes.color ?? one.color,
        body: bodyOf(changes.note ?? noteOf(one), changes.tags ?? tagsOf(one)),
      }));
    },
    async removeAnnotation({ id }) {
      stored('removeAnnotation', { id });
      const one = background.annotations.get(id);
      if (one) background.removed.set(id, one);
      background.annotations.delete(id);
    },
    async restoreAnnotation({ id }) {
      stored('restoreAnnotation', { id });
      const one = background.removed.get(id);
      if (one) background.annotations.set(id, one);
    },
    async saveDraft({ id, text }) {
      stored('saveDraft', { id, text });
      background.drafts.set(id, text);
    },
    async reportAnchoring(data) {
      stored('reportAnchoring', data);
    },
    async acceptPlace({ id, target }) {
      stored('acceptPlace', { id, target });
      return change(id, (one) => ({ ...one, target }));
    },
    async refusePlace({ id, found }) {
      stored('refusePlace', { id, found });
      return change(id, (one) => ({ ...one, refusedPlace: found }));
    },
  };
  return background;
}
