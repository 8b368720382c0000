import type { SearchPassage } from '@/utils/model/search';
import { Runs } from '../ui/Runs';

interface PassageProps {
  passage: SearchPassage;
  lang: string | null;
}

const FIELD_NAMES: Record<SearchPassage['field'], string | null> = {
  title: null,
  byline: 'By',
  tag: 'Tag',
  note: 'Note',
  quote: 'Highlight',
  body: null,
};

/** One passage found, with its matches marked. */
export function Passage({ passage, lang }: PassageProps) {
  const name = FIELD_NAMES[passage.field];
  return (
    <p
      class="passage"
      dir="auto"
      lang={passage.field === 'note' || passage.field === 'tag' ? undefined : (lang ?? undefined)}
    >
      {name && <span class="passage-field">{name}</span>}
      <Runs runs={passage.runs} />
    </p>
  );
}
