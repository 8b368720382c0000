import { Button } from '../ui/Button';
import { numberOf } from '../ui/numbers';
import type { Exports } from './export-model';

interface ExportProgressProps {
  exports: Exports;
}

/** Shows the progress of an export and a button to stop it; renders nothing while none is running. */
export function ExportProgress({ exports }: ExportProgressProps) {
  const progress = exports.progress.value;
  if (!progress) return null;
  const { done, total } = progress;
  return (
    <div class="export-progress">
      <progress aria-label="Export" {...(total > 0 && { max: total, value: done })} />
      <span>{total > 0 ? `${numberOf(done)} of ${numberOf(total)}` : 'Reading…'}</span>
      <Button kind="link" label="Stop" onClick={() => exports.cancel()} />
    </div>
  );
}
