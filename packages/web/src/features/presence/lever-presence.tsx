import { Plural, Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { useMe } from '../people/me/use-me.js'
import type { Present } from './presence-store.js'
import { usePresence } from './use-presence.js'

interface LeverPresenceProps {
  boardId: string
  leverId: string
}

/** What others do at a lever just now: who changes it, who writes a comment. */
export function LeverPresence({ boardId, leverId }: LeverPresenceProps) {
  const present = usePresence(boardId)
  const { me } = useMe()
  const here = present?.people.filter((one) => one.leverId === leverId && one.person.id !== me?.id) ?? []
  const editing = here.filter((one) => one.activity === 'EDITING')
  const commenting = here.filter((one) => one.activity === 'COMMENTING')
  return (
    // Above the line that it belongs to, in the margin: what comes and goes moves nothing.
    <span className="absolute bottom-full mb-0.5 left-0 max-w-full flex gap-1.5 text-xs font-semibold leading-4 text-accent-soft-ink">
      {editing.length > 0 && (
        <Tag key={`editing ${editing.length}`}>
          <Editing people={editing} />
        </Tag>
      )}
      {commenting.length > 0 && (
        <Tag key={`commenting ${commenting.length}`}>
          <Commenting people={commenting} />
        </Tag>
      )}
    </span>
  )
}

function Tag({ children }: { children: ReactNode }) {
  return (
    <span className="flex gap-1 min-w-0 rounded-full border border-accent bg-accent-soft px-2 whitespace-nowrap">
      {children}
    </span>
  )
}

/** A name; where there is no room for all of it, it is the name that is cut. */
function Name({ of: [first] }: { of: Present['people'] }) {
  return <bdi className="truncate">{first?.person.displayName}</bdi>
}

function Editing({ people }: { people: Present['people'] }) {
  if (people.length > 1) {
    return <Plural value={people.length} one="# personne modifie…" other="# personnes modifient…" />
  }
  return (
    <Trans>
      <Name of={people} /> modifie…
    </Trans>
  )
}

function Commenting({ people }: { people: Present['people'] }) {
  if (people.length > 1) {
    return (
      <Plural
        value={people.length}
        one="# personne écrit un commentaire…"
        other="# personnes écrivent un commentaire…"
      />
    )
  }
  return (
    <Trans>
      <Name of={people} /> écrit un commentaire…
    </Trans>
  )
}
