import { plural } from '@lingui/core/macro'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useRef, useState } from 'react'
import { Live } from '../../ui/live.js'
import { BodyName } from '../people/body-name.js'
import { useMe } from '../people/me/use-me.js'
import { Initials } from './initials.js'
import type { Present } from './presence-store.js'
import { usePresence } from './use-presence.js'
import { dot } from '../../ui/dot.js'

const maxInitials = 5
const announceMilliseconds = 60_000

/** Who is on a board: how many, a few initials where there is room, and the names for who asks. */
export function BoardPresence({ boardId }: { boardId: string }) {
  const present = usePresence(boardId)
  const total = present?.total ?? 0
  const announced = useRareAnnouncement(total)
  return (
    <div className="min-h-11">
      <output className="sr-only">{announced}</output>
      {present && total > 1 && (
        <details className="group w-fit max-w-full">
          <summary className="flex items-center gap-3 min-h-11 cursor-pointer text-small font-semibold">
            <span className="hidden sm:flex -space-x-1">
              {present.people.slice(0, maxInitials).map(({ person }) => (
                <Initials key={person.id} person={person} />
              ))}
            </span>
            <span className="text-link">
              <Live of={total}>
                <Plural value={total} one="# personne ici" other="# personnes ici" />
              </Live>
            </span>
          </summary>
          <Names present={present} />
        </details>
      )}
    </div>
  )
}

function Names({ present: { people, total, unnamed } }: { present: Present }) {
  const { me } = useMe()
  const others = total - unnamed - people.length
  return (
    <ul className="card p-4 mt-2 grid gap-2 max-h-80 overflow-y-auto text-small">
      {people.map(({ person }) => (
        <li key={person.id} className="flex items-center gap-2.5">
          <Initials person={person} />
          <span>
            <bdi>{person.displayName}</bdi>
            {person.organisation && (
              <span className="text-muted">
                {dot}
                <BodyName person={person} />
              </span>
            )}
            {person.id === me?.id && (
              <span className="text-muted">
                {' '}
                <Trans>(vous)</Trans>
              </span>
            )}
          </span>
        </li>
      ))}
      {others > 0 && (
        <li>
          <Live of={others}>
            <Plural value={others} one="# autre personne" other="# autres personnes" />
          </Live>
        </li>
      )}
      {unnamed > 0 && (
        <li className="text-muted">
          <Live of={unnamed}>
            <Plural value={unnamed} one="# personne sans nom affiché" other="# personnes sans nom affiché" />
          </Live>
        </li>
      )}
    </ul>
  )
}

/** For those who hear the page: how many people there are, at most once a minute, when it changed. 0: not known. */
function useRareAnnouncement(newest: number): string {
  const { t } = useLingui()
  const [announced, setAnnounced] = useState('')
  const latest = useRef({ total: 0, known: 0 })
  useEffect(() => {
    latest.current.total = newest
    // The page itself says how many there are when it is opened.
    latest.current.known ||= newest
  }, [newest])
  useEffect(() => {
    const timer = setInterval(() => {
      const { total, known } = latest.current
      if (total === known || total === 0) return
      latest.current.known = total
      setAnnounced(t`${plural(total, { one: '# personne ici', other: '# personnes ici' })}`)
    }, announceMilliseconds)
    return () => clearInterval(timer)
  }, [t])
  return announced
}
