import { Trans, useLingui } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useAnnounce } from '../../../ui/announcer.js'
import { themeStyle } from '../../levers/model/theme-style.js'
import type { BoardShown } from '../sync/use-board.js'
import { useProgramme } from '../sync/use-programme.js'
import { langOf } from '../../../i18n/lang-of.js'

/** Milliseconds between two looks for a theme that is being read, and how many there are. */
const [lookInterval, maxLooks] = [150, 200]

/** The themes of a board: each leads to its levers, or shows them alone where they were not read yet. */
export function ThemeJump({ page }: { page: BoardShown }) {
  const { t } = useLingui()
  const announce = useAnnounce()
  const navigate = useNavigate({ from: '/tableaux/$board' })
  const box = useRef<HTMLDetailsElement>(null)
  const themes = useProgramme().answer?.programme.themes ?? []
  const goTo = async (id: string) => {
    if (goToTheme(id)) return
    if (!page.hasMore) return announce(t`Aucun levier ici dans ce thème`)
    // On a long board one need not read all that comes before.
    await navigate({ search: (shown) => ({ ...shown, theme: id }), resetScroll: false })
    goWhenRead(id, maxLooks)
  }
  useEffect(() => (box.current ? closeAsMenusDo(box.current) : undefined), [])
  return (
    <nav aria-label={t`Thèmes`} className="h-full">
      <details ref={box} className="relative h-full">
        <summary className="button tight list-none w-full h-full">
          <Trans>Aller au thème</Trans> <span aria-hidden="true">▾</span>
        </summary>
        <ul className="card absolute right-0 z-20 mt-1 p-1.5 w-72 max-w-[calc(100vw-3rem)] shadow-lg">
          {themes
            .filter(({ isListed }) => isListed)
            .map(({ id, name, colour }) => (
              <li key={id} lang={langOf('FR')} style={themeStyle(colour)}>
                <button
                  type="button"
                  className="flex items-center gap-2.5 w-full min-h-11 rounded-lg px-3 py-1 text-left hover:bg-accent-soft"
                  onClick={() => {
                    if (box.current) closeList(box.current)
                    void goTo(id)
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

/** The same once its levers were read. */
function goWhenRead(themeId: string, looks: number): void {
  if (looks > 0 && !goToTheme(themeId)) setTimeout(() => goWhenRead(themeId, looks - 1), lookInterval)
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
