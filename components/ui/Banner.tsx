import type { ComponentChildren } from 'preact';
import { Icon } from './Icon';

interface BannerProps {
  tone: 'calm' | 'warn' | 'bad';
  children: ComponentChildren;
  /** What the reader can do about it. */
  actions?: ComponentChildren;
}

/** A message that stays for as long as it is true. */
export function Banner({ tone, children, actions }: BannerProps) {
  return (
    <div class="banner" data-tone={tone} role={tone === 'bad' ? 'alert' : undefined}>
      {tone !== 'calm' && <Icon name="alert" />}
      <div>
        <div>{children}</div>
        {actions && <div class="banner-actions">{actions}</div>}
      </div>
    </div>
  );
}
