import { statusNames } from '@leviers/shared/status-names'
import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { lazy, Suspense, useId, type ReactNode } from 'react'
import { underPillars } from '../../levers/editing/under-pillars.js'
import { langOf } from '../../../i18n/lang-of.js'
import { shownLocale } from '../../../i18n/shown-locale.js'
import { useStanding } from '../../people/me/use-standing.js'
import type { Choose } from './choose.js'
import { orderOf, pairOf, sortWords, statusWords, type BoardSearch } from './board-search.js'
import { useProgramme } from '../sync/use-programme.js'

const UnseenFilter = lazy(() => import('./unseen-filter.js').then((found) => ({ default: found.UnseenFilter })))

const sortNames = {
  RECENT: msg`Les plus récents`,
  ARRANGED: msg`Ordre du tableau`,
  ACTIVE: msg`Les plus actifs`,
  AGREED: msg`Le plus d’accords`,
  DISCUSSED: msg`Les plus discutés`,
  OLDEST: msg`Les plus anciens`,
  RELEVANT: msg`Pertinence`,
}

/** Theme, neighbourhood, order and status of what a board shows; for moderators, whether any of them has seen it. */
export function FilterChoices({ search, onChoose }: { search: BoardSearch; onChoose: Choose }) {
  const { t } = useLingui()
  const { isModerator } = useStanding()
  const { neighbourhoods = [] } = useProgramme().answer?.programme ?? {}
  const usual = orderOf(search.q ? { q: search.q } : {})
  return (
    <>
      <Choice label={t`Thème`} value={search.theme} onChoose={(theme) => onChoose({ theme })}>
        <option value="">{t`Tous les thèmes`}</option>
        <ThemeOptions />
      </Choice>
      <Choice label={t`Quartier`} value={search.quartier} onChoose={(quartier) => onChoose({ quartier })}>
        <option value="">{t`Tout le territoire`}</option>
        {neighbourhoods
          .filter(({ isListed }) => isListed)
          .map((neighbourhood) => (
            <option key={neighbourhood.code} value={neighbourhood.code} lang={langOf('FR')}>
              {neighbourhood.name}
            </option>
          ))}
      </Choice>
      <Choice
        label={t`Ordre`}
        value={orderOf(search)}
        onChoose={(sort) => onChoose({ tri: sort === usual ? undefined : pairOf(sortWords, sort)?.[1] })}
      >
        {sortWords
          .filter(([sort]) => sort !== 'RELEVANT' || search.q)
          .map(([sort]) => (
            <option key={sort} value={sort}>
              {t(sortNames[sort])}
            </option>
          ))}
      </Choice>
      <Choice label={t`Statut`} value={search.statut} onChoose={(statut) => onChoose({ statut })}>
        <option value="">{t`Tous les statuts`}</option>
        {statusWords.map(([status, word]) => (
          <option key={status} value={word}>
            {statusNames[status][shownLocale()]}
          </option>
        ))}
      </Choice>
      {isModerator && (
        <Suspense fallback={<div className="min-h-11 col-span-full" />}>
          <UnseenFilter search={search} onChoose={onChoose} />
        </Suspense>
      )}
    </>
  )
}

/** The themes under their pillars; those that are retired as long as levers bear them. */
function ThemeOptions() {
  return underPillars(useProgramme().answer?.programme ?? { themes: [], pillars: [] }).map(([pillar, under]) => {
    const options = under.filter(({ isListed }) => isListed)
    const shown = options.map(({ id, name }) => (
      <option key={id} value={id} lang={langOf('FR')}>
        {name}
      </option>
    ))
    if (!pillar || options.length === 0) return shown
    return (
      <optgroup key={pillar.id} label={pillar.name} lang={langOf('FR')}>
        {shown}
      </optgroup>
    )
  })
}

interface ChoiceProps {
  label: string
  value: string | undefined
  onChoose(value: string | undefined): void
  children: ReactNode
}

function Choice({ label, value = '', onChoose, children }: ChoiceProps) {
  const id = useId()
  return (
    <div className="grid gap-1 min-w-0">
      <label htmlFor={id} className="text-small font-semibold">
        {label}
      </label>
      <select id={id} className="field" value={value} onChange={({ target }) => onChoose(target.value || undefined)}>
        {children}
      </select>
    </div>
  )
}
