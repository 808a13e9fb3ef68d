import { leverStatuses, type LeverStatus } from '@leviers/shared/lever-statuses'
import { statusNames } from '@leviers/shared/status-names'
import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useId, useState, type ReactNode } from 'react'
import { shownLocale } from '../../i18n/locale.js'
import { BoardPresence } from '../presence/board-presence.js'
import { orderOf, sorts, type BoardSearch } from './board-search.js'
import { useBoardStore } from './use-board-store.js'
import { useProgramme } from './use-programme.js'

const sortNames = {
  RECENT: msg`Les plus récents`,
  ARRANGED: msg`Ordre du tableau`,
  ACTIVE: msg`Les plus actifs`,
  AGREED: msg`Le plus d’accords`,
  DISCUSSED: msg`Les plus discutés`,
  OLDEST: msg`Les plus anciens`,
  RELEVANT: msg`Pertinence`,
}
const searchDelay = 300

/** Search, theme, neighbourhood and order: all of it in the address. Below, who is here: it comes with this. */
export function BoardFilters({ slug }: { slug: string }) {
  const { t } = useLingui()
  const search = useSearch({ from: '/tableaux/$board' })
  const navigate = useNavigate()
  const { answer } = useProgramme()
  const themes = answer?.programme.themes ?? []
  const neighbourhoods = answer?.programme.neighbourhoods ?? []
  const choose = (change: { [Name in keyof BoardSearch]: BoardSearch[Name] | undefined }) => {
    const next = Object.fromEntries(Object.entries({ ...search, ...change }).filter(([, value]) => value))
    void navigate({ to: '/tableaux/$board', params: { board: slug }, search: next, replace: true, resetScroll: false })
  }
  const boardId = useBoardStore(slug).log.state()?.head.id
  return (
    <div className="grid gap-3">
      <search className="card p-4 grid gap-3 grid-cols-2 lg:grid-cols-5 items-end">
        <SearchField value={search.q ?? ''} onSearch={(q) => choose({ q: q || undefined })} />
        <Choice label={t`Thème`} value={search.theme ?? ''} onChoose={(theme) => choose({ theme: theme || undefined })}>
          <option value="">{t`Tous les thèmes`}</option>
          {themes.map((theme) => (
            <option key={theme.id} value={theme.id}>
              {theme.name}
            </option>
          ))}
        </Choice>
        <Choice
          label={t`Quartier`}
          value={search.quartier ?? ''}
          onChoose={(quartier) => choose({ quartier: quartier || undefined })}
        >
          <option value="">{t`Tout le territoire`}</option>
          {neighbourhoods.map((neighbourhood) => (
            <option key={neighbourhood.code} value={neighbourhood.code}>
              {neighbourhood.name}
            </option>
          ))}
        </Choice>
        <Choice
          label={t`Ordre`}
          value={orderOf(search)}
          onChoose={(tri) =>
            choose({ tri: sorts.find((sort) => sort === tri && sort !== orderOf(search.q ? { q: search.q } : {})) })
          }
        >
          {sorts
            .filter((sort) => sort !== 'RELEVANT' || search.q)
            .map((sort) => (
              <option key={sort} value={sort}>
                {t(sortNames[sort])}
              </option>
            ))}
        </Choice>
        <StatusChoice value={search.statut ?? ''} onChoose={(statut) => choose({ statut })} />
        {(search.q ?? search.theme ?? search.quartier ?? search.statut) && <NoFilters slug={slug} />}
      </search>
      {boardId && <BoardPresence boardId={boardId} />}
    </div>
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

function StatusChoice({ value, onChoose }: { value: string; onChoose(status: LeverStatus | undefined): void }) {
  const { t } = useLingui()
  return (
    <Choice
      label={t`Statut`}
      value={value}
      onChoose={(chosen) => onChoose(leverStatuses.find((status) => status === chosen))}
    >
      <option value="">{t`Tous les statuts`}</option>
      {leverStatuses.map((status) => (
        <option key={status} value={status}>
          {statusNames[status][shownLocale()]}
        </option>
      ))}
    </Choice>
  )
}

function SearchField({ value, onSearch }: { value: string; onSearch(text: string): void }) {
  const { t } = useLingui()
  const id = useId()
  const [text, setText] = useState(value)
  const [shown, setShown] = useState(value)
  const [asked, setAsked] = useState(value)
  if (shown !== value) {
    setShown(value)
    // The address changed otherwise than by typing here: « Effacer les filtres », or going back. What is typed stays as it is.
    if (value !== asked) setText(value)
    setAsked(value)
  }
  useEffect(() => {
    if (text.trim() === value) return
    const timer = setTimeout(() => {
      setAsked(text.trim())
      onSearch(text.trim())
    }, searchDelay)
    return () => clearTimeout(timer)
  })
  return (
    <div className="grid gap-1 col-span-2 lg:col-span-1">
      <label htmlFor={id} className="text-small font-semibold">
        {t`Rechercher`}
      </label>
      <input
        id={id}
        type="search"
        dir="auto"
        className="field"
        maxLength={200}
        value={text}
        placeholder={t`navette, jardin…`}
        onChange={({ target }) => setText(target.value)}
      />
    </div>
  )
}

interface ChoiceProps {
  label: string
  value: string
  onChoose(value: string): void
  children: ReactNode
}

function Choice({ label, value, onChoose, children }: ChoiceProps) {
  const id = useId()
  return (
    <div className="grid gap-1 min-w-0">
      <label htmlFor={id} className="text-small font-semibold">
        {label}
      </label>
      <select id={id} className="field" value={value} onChange={({ target }) => onChoose(target.value)}>
        {children}
      </select>
    </div>
  )
}
