import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useRef, useState } from 'react'
import type { Awareness } from 'y-protocols/awareness'
import { useAnnounce } from '../../ui/announcer.js'
import { BodyName } from '../people/body-name.js'
import { usePresence } from '../presence/use-presence.js'
import { Initials } from '../presence/initials.js'
import { dot } from '../../ui/dot.js'

interface Writer {
  id: string
  name: string
  organisation: string | null
  isVouched: boolean
  isTyping: boolean
}

/** Minimum milliseconds between two announcements of newcomers. */
const rareMilliseconds = 10_000

interface WritersProps {
  boardId: string
  leverId: string
  meId: string
  awareness: Awareness
  /** How many seats are taken: open editors, the own included. */
  seats: number
}

/** Who else writes in the text now: each once, with their body. */
export function Collaborators({ boardId, leverId, meId, awareness, seats }: WritersProps) {
  const withCaret = useWriters(awareness)
  const present = usePresence(boardId)
  // Who has no socket, or writes in the plain field, has no caret.
  const withoutCaret = (present?.people ?? []).flatMap(({ person, activity, leverId: at }) => {
    const isHere = activity === 'EDITING' && at === leverId && person.id !== meId
    if (!isHere || withCaret.some(({ id }) => id === person.id)) return []
    const { id, displayName: name, organisation, isVouched } = person
    return [{ id, name, organisation, isVouched, isTyping: false }]
  })
  const writers = [...withCaret, ...withoutCaret]
  useRareNews(writers)
  // One's own editor is one of them.
  const unseen = Math.max(0, seats - 1 - writers.length)
  if (writers.length === 0 && unseen === 0) return null
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 text-small">
      <span className="text-muted">
        <Trans>Avec vous :</Trans>
      </span>
      <ul className="flex flex-wrap gap-x-4 gap-y-2">
        {writers.map((writer) => (
          <li key={writer.id} className="flex items-center gap-2">
            <Initials person={{ id: writer.id, displayName: writer.name }} />
            <span>
              <bdi className="font-semibold">{writer.name}</bdi>
              {writer.organisation && (
                <span className="text-muted max-sm:hidden">
                  {dot}
                  <BodyName person={writer} />
                </span>
              )}
            </span>
            {/* Its place is always there: names must not dance while people write. */}
            <span aria-hidden="true" className={writer.isTyping ? '' : 'invisible'}>
              ✎
            </span>
          </li>
        ))}
        {unseen > 0 && (
          <li className="text-muted self-center">
            <Plural value={unseen} one="# autre personne" other="# autres personnes" />
          </li>
        )}
      </ul>
    </div>
  )
}

function useWriters(awareness: Awareness): Writer[] {
  const [writers, setWriters] = useState<Writer[]>([])
  useEffect(() => {
    const read = () => {
      const others = [...awareness.getStates()].filter(([clientId]) => clientId !== awareness.clientID)
      const users = others.flatMap(([, { user }]) => (user ? [user as Writer] : []))
      const each = [...new Map(users.map((user) => [user.id, user])).values()]
      setWriters((before) => (keyOf(before) === keyOf(each) ? before : each))
    }
    read()
    awareness.on('change', read)
    return () => awareness.off('change', read)
  }, [awareness])
  return writers
}

/** Keeps the same array while its content is equal. */
function useSame(now: readonly Writer[]): readonly Writer[] {
  const [kept, setKept] = useState(now)
  if (keyOf(kept) !== keyOf(now)) setKept(now)
  return kept
}

const keyOf = (writers: readonly Writer[]) => writers.map(({ id, isTyping }) => `${id} ${isTyping}`).join()

/** Announces newcomers to screen readers, at most every ten seconds. */
function useRareNews(now: readonly Writer[]): void {
  const writers = useSame(now)
  const { t } = useLingui()
  const announce = useAnnounce()
  const announced = useRef({ ids: new Set<string>(), at: -Infinity })
  useEffect(() => {
    const announceNew = () => {
      const fresh = writers.filter(({ id }) => !announced.current.ids.has(id))
      announced.current = { ids: new Set(writers.map(({ id }) => id)), at: performance.now() }
      const names = fresh.map(({ name }) => name).join(', ')
      if (fresh.length === 1) announce(t`${names} écrit avec vous`)
      else if (fresh.length > 1) announce(t`${names} écrivent avec vous`)
    }
    const wait = announced.current.at + rareMilliseconds - performance.now()
    const timer = setTimeout(announceNew, Math.max(0, wait))
    return () => clearTimeout(timer)
  }, [writers, announce, t])
}
