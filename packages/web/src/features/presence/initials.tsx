import { initialsOf } from '../people/initials-of.js'
import { personHue } from '../people/person-hue.js'

interface InitialsProps {
  person: { id: string; displayName: string }
}

/** A person as a small coloured disc with their initials; their name is written beside or below. */
export function Initials({ person: { id, displayName } }: InitialsProps) {
  return (
    <span
      aria-hidden="true"
      title={displayName}
      className="person-mark size-8 shrink-0 rounded-full grid place-content-center text-xs font-bold ring-2 ring-paper"
      style={{
        color: 'var(--person-ink)',
        background: `oklch(var(--person-lightness) var(--person-chroma) ${personHue(id)})`,
      }}
    >
      {initialsOf(displayName)}
    </span>
  )
}
