/** The mark of the system: the character 八 (eight) whose two strokes meet in one point. */
export function Mark({ size = 28 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="7" fill="var(--accent-deep)" />
      <g fill="none" stroke="#f6f2e7" strokeWidth="3" strokeLinecap="round">
        <path d="M13.2 8.500c-.6 5.400-2.600 10.200-6.700 14.700" />
        <path d="M17.600 8.500c.9 6 3.300 10.900 7.900 14.700" />
      </g>
      <circle cx="16" cy="25" r="2" fill="#e0a458" />
    </svg>
  )
}
