import { Trans, useLingui } from '@lingui/react/macro'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { lazy, Suspense, useState, type ReactNode } from 'react'
import { SearchField } from '../../../ui/forms/search-field.js'
import { useIsWide } from '../../../ui/use-is-wide.js'
import { useStanding } from '../../people/me/use-standing.js'
import type { Choose } from './choose.js'
import { FilterChoices } from './filter-choices.js'
import { ThemeJump } from './theme-jump.js'
import type { BoardShown } from '../sync/use-board.js'

const FilterDialog = lazy(() => import('./filter-dialog.js').then((found) => ({ default: found.FilterDialog })))

interface BoardFiltersProps {
  slug: string
  page: BoardShown
  /** Whether levers of one theme are shown. */
  isOneTheme: boolean
  /** Whether the address asks for something that is no longer there. */
  isGone: boolean
}

/** Search, theme, neighbourhood, status and order: all of it in the address. On a phone, what is chosen from is in a dialog. */
export function BoardFilters({ slug, page, isOneTheme, isGone }: BoardFiltersProps) {
  const { t } = useLingui()
  const search = useSearch({ from: '/tableaux/$board' })
  const navigate = useNavigate()
  const isWide = useIsWide()
  const choose: Choose = (change) => {
    const next = Object.fromEntries(Object.entries({ ...search, ...change }).filter(([, value]) => value))
    void navigate({ to: '/tableaux/$board', params: { board: slug }, search: next, replace: true, resetScroll: false })
  }
  const { isModerator } = useStanding()
  const { q, theme, quartier, tri, statut } = search
  const vus = isModerator && search.vus
  const count = [theme, quartier, tri, statut, vus].filter(Boolean).length
  return (
    <search className="card p-4 grid gap-3 grid-cols-2 lg:grid-cols-5 lg:items-end">
      <WordsField value={q ?? ''} onSearch={(words) => choose({ q: words || undefined })} />
      {isWide ? (
        <FilterChoices search={search} onChoose={choose} />
      ) : (
        <>
          <OpenFilters count={count}>
            {(close) => <FilterDialog search={search} onChoose={choose} onClose={close} />}
          </OpenFilters>
          <div>{!isOneTheme && <ThemeJump page={page} />}</div>
        </>
      )}
      {isGone && (
        <output className="block col-span-full rounded-lg bg-warning-soft px-3 py-1.5 text-warning-ink">
          {t`Un filtre de cette adresse n’existe plus : il n’est pas appliqué.`}
        </output>
      )}
      {(isGone || q || (isWide && (theme ?? quartier ?? (statut || vus)))) && <NoFilters slug={slug} />}
    </search>
  )
}

/** Opens the filters, and says how many are on. */
function OpenFilters({ count, children }: { count: number; children(close: () => void): ReactNode }) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <button type="button" className="button tight" aria-haspopup="dialog" onClick={() => setIsOpen(true)}>
        <Trans>Filtrer et trier</Trans>
        {count > 0 && <span key={count}>({count})</span>}
      </button>
      <Suspense>{isOpen && children(() => setIsOpen(false))}</Suspense>
    </>
  )
}

function NoFilters({ slug }: { slug: string }) {
  const look = 'button quiet justify-self-start col-span-full'
  return (
    <Link to="/tableaux/$board" params={{ board: slug }} className={look}>
      <Trans>Effacer les filtres</Trans>
    </Link>
  )
}

function WordsField({ value, onSearch }: { value: string; onSearch(words: string): void }) {
  const { t } = useLingui()
  return (
    <div className="grid gap-1 col-span-2 lg:col-span-1">
      <SearchField label={t`Rechercher`} placeholder={t`navette, jardin…`} value={value} onSearch={onSearch} />
    </div>
  )
}
