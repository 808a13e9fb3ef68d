import { initialsOf } from '../people/initials-of.js'

interface InitialsProps {
  person: { id: string; displayName: string }
}

/** A person as a small coloured disc with their initials; their name is written beside or below. */
export function Initials({ person: { id, displayName } }: InitialsProps) {
  // Always the same colour for the same person; dark enough for white letters.
  const hue = parseInt(id.slice(-4), 16) % 360
  return (
    <span
      aria-hidden="true"
      title={displayName}
      className="size-8 shrink-0 rounded-full grid place-content-center text-xs font-bold ring-2 ring-paper"
      style={{ color: 'white', background: `oklch(0.45 0.12 ${hue})` }}
    >
      {initialsOf(displayName)}
    </span>
  )
}
