/** The mark: a bar on its pivot, raised by many. */
export function Logo() {
  return (
    <svg viewBox="0 0 40 40" width="32" height="32" aria-hidden="true">
      <rect width="40" height="40" rx="11" fill="var(--accent)" />
      <path d="M7 27 33 13" stroke="var(--accent-ink)" strokeWidth="4" strokeLinecap="round" />
      <path d="m20 21 6 11H14Z" fill="var(--accent-ink)" />
      <circle cx="9" cy="18.500" r="3.200" fill="var(--accent-ink)" />
    </svg>
  )
}
