import { Icon, type IconName } from './Icon';

interface ButtonProps {
  /** The accessible name, and what is shown unless `iconOnly`. */
  label: string;
  onClick: () => void;
  kind?: 'primary' | 'plain' | 'quiet' | 'link' | 'danger';
  icon?: IconName;
  iconOnly?: boolean;
  /** `busy` keeps the focus and takes no clicks. */
  state?: 'ready' | 'busy';
  pressed?: boolean;
  /** A key that does the same, as `aria-keyshortcuts` names it. */
  shortcut?: string | undefined;
}

/** A button that stays in place and keeps the focus while its action is running. */
export function Button(props: ButtonProps) {
  const { label, onClick, kind = 'plain', icon, iconOnly, state = 'ready', pressed, shortcut } = props;
  return (
    <button
      type="button"
      class="button"
      data-kind={kind}
      data-state={state}
      data-icon-only={iconOnly ? '' : undefined}
      aria-label={iconOnly ? label : undefined}
      title={iconOnly ? label : shortcut}
      aria-keyshortcuts={shortcut}
      aria-disabled={state === 'ready' ? undefined : 'true'}
      aria-pressed={pressed}
      onClick={() => {
        if (state === 'ready') onClick();
      }}
    >
      {state === 'busy' ? <span class="spinner" aria-hidden="true" /> : icon && <Icon name={icon} />}
      {!iconOnly && <span class="button-label">{label}</span>}
    </button>
  );
}
