/** Outlines on a 16 by 16 grid. */
const PATHS = {
  alert: 'M8 2.2 14.3 13.4H1.7ZM8 6.6v3M8 11.6v.1',
  back: 'M9.8 3.2 5 8l4.8 4.8M5.2 8H14',
  book: 'M8 4.2C6.4 3 4.4 2.7 2 2.8v9.6c2.4-.1 4.4.2 6 1.4 1.6-1.2 3.6-1.5 6-1.4V2.8c-2.4-.1-4.4.2-6 1.4Zm0 0v9.4',
  check: 'm3 8.6 3.2 3.2L13 4.6',
  close: 'm4 4 8 8m0-8-8 8',
  copy: 'M5.6 5.6h7.8v7.8H5.6ZM3.6 10.4h-1V2.6h7.8v1',
  download: 'M8 2.4v7.4M4.8 6.8 8 10l3.2-3.2M2.8 13.4h10.4',
  external: 'M6.4 3.2H3.2v9.6h9.6V9.6M9 2.8h4.2V7M13 3 7.4 8.6',
  library: 'M2.8 2.8v10.4M6 2.8v10.4M9 3.2l3.6 9.8',
  link: 'M6.8 9.2 9.2 6.8M7.2 4.8l1.4-1.4a2.8 2.8 0 0 1 4 4l-1.4 1.4M8.8 11.2l-1.4 1.4a2.8 2.8 0 0 1-4-4l1.4-1.4',
  locate: 'M8 5.2a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6ZM8 1.6v3M8 11.4v3M1.6 8h3M11.4 8h3',
  next: 'm6.2 3.6 4.4 4.4-4.4 4.4',
  pen: 'm10.6 2.8 2.6 2.6-7.6 7.6-3.2.6.6-3.2ZM9 4.4 11.6 7',
  previous: 'M9.8 3.6 5.4 8l4.4 4.4',
  save: 'M4 2.4h8v11.2l-4-3-4 3Z',
  search: 'M7 2.4a4.6 4.6 0 1 0 0 9.2 4.6 4.6 0 0 0 0-9.2Zm3.4 8 3.2 3.2',
  settings:
    'M2 4.8h6.2M11.4 4.8H14M9.8 3.2a1.6 1.6 0 1 0 0 3.2 1.6 1.6 0 0 0 0-3.2ZM2 11.2h2.6M7.8 11.2H14M6.2 9.6a1.6 1.6 0 1 0 0 3.2 1.6 1.6 0 0 0 0-3.2Z',
  tag: 'M2.6 2.6h5.2l5.8 5.8-5.2 5.2-5.8-5.8ZM5.4 5.3v.1',
  trash: 'M2.8 4.4h10.4M6.2 4.2V2.6h3.6v1.6M4.2 4.6l.6 8.8h6.4l.6-8.8',
  undo: 'M5.6 3 2.8 5.8l2.8 2.8M3 5.8h6.2a3.6 3.6 0 0 1 0 7.2H6',
  unread: 'M8 5.6a2.4 2.4 0 1 0 0 4.8 2.4 2.4 0 0 0 0-4.8Z',
} as const;

export type IconName = keyof typeof PATHS;

interface IconProps {
  name: IconName;
  /** In CSS pixels; 16 by default. */
  size?: number;
}

/** An icon that repeats the words beside it, so it is hidden from assistive technology. */
export function Icon({ name, size = 16 }: IconProps) {
  return (
    <svg class="icon" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
