import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useRef, useState } from 'react'
import { useAnnounce } from '../../ui/announcer.js'
import { themeStyle } from '../levers/theme-style.js'
import type { BoardShown } from './use-board.js'
import { useProgramme } from './use-programme.js'
import { langOf } from '../../i18n/lang-of.js'

/** The themes of a board: each leads to its levers, which are read as far as is needed to get there. */
export function ThemeJump({ page }: { page: BoardShown }) {
  const { t } = useLingui()
  const announce = useAnnounce()
  const box = useRef<HTMLDetailsElement>(null)
  const [wanted, setWanted] = useState<string | null>(null)
  const themes = useProgramme().answer?.programme.themes ?? []
  useEffect(() => {
    if (wanted === null) return
    const isThere = goToTheme(wanted)
    if (!isThere && page.hasMore && !page.refusal) return page.loadingMore ? undefined : page.more()
    if (!isThere) announce(t`Aucun levier ici dans ce thème`)
    // oxlint-disable-next-line react/set-state-in-effect -- only what is drawn can be gone to
    setWanted(null)
  }, [wanted, page, announce, t])
  useEffect(() => (box.current ? closeAsMenusDo(box.current) : undefined), [])
  return (
    <nav aria-label={t`Thèmes`} className="h-full">
      <details ref={box} className="relative h-full">
        <summary className="button tight list-none w-full h-full">
          <Trans>Aller au thème</Trans> <span aria-hidden="true">▾</span>
        </summary>
        <ul className="card absolute right-0 z-20 mt-1 p-1.5 w-72 max-w-[calc(100vw-3rem)] shadow-lg">
          {themes.map(({ id, name, colour }) => (
            <li key={id} lang={langOf('FR')} style={themeStyle(colour)}>
              <button
                type="button"
                className="flex items-center gap-2.5 w-full min-h-11 rounded-lg px-3 py-1 text-left hover:bg-accent-soft"
                onClick={() => {
                  if (box.current) closeList(box.current)
                  setWanted(id)
                }}
              >
                <span aria-hidden="true" className="theme-mark" />
                {name}
              </button>
            </li>
          ))}
        </ul>
      </details>
    </nav>
  )
}

/** Closes what is open on Escape, and when one goes elsewhere. Gives what ends it. */
function closeAsMenusDo(box: HTMLDetailsElement): () => void {
  const end = new AbortController()
  const { signal } = end
  const closeOutside = (target: EventTarget | null) => {
    if (target instanceof Node && !box.contains(target)) box.open = false
  }
  box.addEventListener('focusout', ({ relatedTarget }) => closeOutside(relatedTarget), { signal })
  document.addEventListener('pointerdown', ({ target }) => closeOutside(target), { signal })
  const closeOnEscape = ({ key }: KeyboardEvent) => {
    if (key === 'Escape' && box.open) closeList(box)
  }
  box.addEventListener('keydown', closeOnEscape, { signal })
  return () => end.abort()
}

/** The focus goes to what opens the list: what had it is no longer seen. */
function closeList(box: HTMLDetailsElement): void {
  box.querySelector('summary')?.focus()
  box.open = false
}

/** Brings the levers of a theme to the top and the focus to their heading; false when none is drawn. */
function goToTheme(themeId: string): boolean {
  const heading = document.getElementById(`theme-${themeId}`)
  if (!heading) return false
  heading.tabIndex = -1
  heading.focus({ preventScroll: true })
  heading.scrollIntoView({ block: 'start' })
  return true
}
