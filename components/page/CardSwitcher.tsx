import { Button } from '../ui/Button';

interface CardSwitcherProps {
  /** Counted from 0. */
  at: number;
  count: number;
  onTurn: (step: number) => void;
}

/** Switches between overlapping highlights; renders nothing for a single one. */
export function CardSwitcher({ at, count, onTurn }: CardSwitcherProps) {
  if (count < 2) return null;
  return (
    <div class="card-switcher">
      <Button kind="quiet" icon="previous" iconOnly label="Previous highlight" onClick={() => onTurn(-1)} />
      <span aria-live="polite">
        {at + 1} of {count}
      </span>
      <Button kind="quiet" icon="next" iconOnly label="Next highlight" onClick={() => onTurn(1)} />
    </div>
  );
}
