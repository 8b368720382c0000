import type { IndexProgress } from '@/utils/model/search';
import { numberOf } from '../ui/numbers';

interface IndexProgressLineProps {
  progress: IndexProgress | null;
}

/** Says that search does not find everything yet, and how far indexing is; renders nothing once it is complete. */
export function IndexProgressLine({ progress }: IndexProgressLineProps) {
  if (!progress) return null;
  const { done, all } = progress;
  return (
    <div class="index-progress">
      <progress aria-label="Preparing search" max={all} value={done} />
      <span>
        Preparing search: {numberOf(done)} of {numberOf(all)} articles can be found.
      </span>
    </div>
  );
}
