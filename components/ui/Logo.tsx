interface LogoProps {
  /** In CSS pixels. */
  size: number;
}

/** The press mark: a pilcrow struck on ink, its bowl the highlighter's stroke. Same drawing as `public/icon/pressmark.svg`. */
export function Logo({ size }: LogoProps) {
  return (
    <svg class="logo" width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <rect class="logo-ground" width="32" height="32" rx="7" />
      <path class="logo-bowl" d="M17 7h-3.5a5.75 5.75 0 0 0 0 11.5H17Z" />
      <path class="logo-stems" d="M17 7v18M22 7v18M14 7h11" />
    </svg>
  );
}
