import type { TextRun } from '@/utils/model/search';
import { joinRuns } from './join-runs';

interface RunsProps {
  runs: readonly TextRun[];
}

/** Text with its matches marked. */
export function Runs({ runs }: RunsProps) {
  // oxlint-disable-next-line react/no-array-index-key -- the runs are one text: their place is their identity
  return <>{joinRuns(runs).map((run, index) => (run.match ? <mark key={index}>{run.text}</mark> : run.text))}</>;
}
