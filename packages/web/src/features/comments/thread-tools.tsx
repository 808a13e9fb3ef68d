import '../../i18n/later-words.js'
import { stances, type Stance } from '@leviers/shared/stances'
import { msg } from '@lingui/core/macro'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useId } from 'react'
import type { ThreadOrder } from '../../client/schema.generated.js'
import { useAnnounce } from '../../ui/announcer.js'
import { Live } from '../../ui/live.js'
import { SearchField } from '../../ui/forms/search-field.js'
import { stanceNames } from './model/stance-name.js'
import { isFiltered, type ThreadListing } from './model/threads.js'
import { useStanceCounts } from './use-stance-counts.js'

const orders = {
  NEWEST: msg`Récents d’abord`,
  OLDEST: msg`Anciens d’abord`,
  DISCUSSED: msg`Plus discutés d’abord`,
}

interface ThreadToolsProps {
  leverId: string
  listing: ThreadListing
  /** Whether what is listed is already what is asked for. */
  isListed: boolean
  /** Changes as the thread goes on. */
  asOf: number
  onChoose(listing: ThreadListing): void
}

/** In which order a thread is read, and what of it: all of it in the address. */
export function ThreadTools({ leverId, listing, isListed, asOf, onChoose }: ThreadToolsProps) {
  const { t } = useLingui()
  const { order, stance, search } = listing
  const counts = useStanceCounts(leverId, search, asOf)
  const all = [...(counts?.values() ?? [])].reduce((sum, count) => sum + count, 0)
  const found = counts && (stance ? (counts.get(stance) ?? 0) : all)
  const isNarrowed = isFiltered(listing)
  useTellFound(isListed && isNarrowed ? found : null)
  const choose = (change: Partial<ThreadListing>) => onChoose({ ...listing, ...change })
  return (
    <search aria-label={t`Trier et chercher les commentaires`} className="card p-4 grid gap-3">
      <div className="grid gap-3 sm:grid-cols-2">
        <div className="grid gap-1">
          <SearchField
            label={t`Chercher dans les commentaires`}
            value={search ?? ''}
            onSearch={(words) => choose({ search: words || null })}
          />
        </div>
        <OrderChoice order={order} onChoose={(chosen) => choose({ order: chosen })} />
      </div>
      <fieldset aria-label={t`Afficher`} className="flex flex-wrap gap-2">
        <StanceButton isChosen={stance === null} count={counts && all} onChoose={() => choose({ stance: null })}>
          {t`Tous`}
        </StanceButton>
        {stances
          .filter((one) => one === stance || counts?.get(one))
          .map((one: Stance) => (
            <StanceButton
              key={one}
              isChosen={stance === one}
              count={counts && (counts.get(one) ?? 0)}
              onChoose={() => choose({ stance: one })}
            >
              {t(stanceNames[one])}
            </StanceButton>
          ))}
      </fieldset>
      {isNarrowed && found !== null && (
        <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-small">
          <Live of={found}>
            <Plural value={found} one="# commentaire trouvé" other="# commentaires trouvés" />
          </Live>
          <button type="button" className="button quiet" onClick={() => choose({ stance: null, search: null })}>
            <Trans>Afficher tous les commentaires</Trans>
          </button>
        </p>
      )}
    </search>
  )
}

/** Says how many were found, once they are listed. */
function useTellFound(found: number | null): void {
  const { t } = useLingui()
  const announce = useAnnounce()
  useEffect(() => {
    if (found !== null) announce(t`Commentaires trouvés : ${found}`, 'spoken')
  }, [found, announce, t])
}

function OrderChoice({ order, onChoose }: { order: ThreadOrder; onChoose(order: ThreadOrder): void }) {
  const { t } = useLingui()
  const id = useId()
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="text-small font-semibold">
        {t`Ordre des commentaires`}
      </label>
      <select id={id} className="field" value={order} onChange={({ target }) => onChoose(orderOf(target.value))}>
        {(['NEWEST', 'OLDEST', 'DISCUSSED'] as const).map((one) => (
          <option key={one} value={one}>
            {t(orders[one])}
          </option>
        ))}
      </select>
    </div>
  )
}

function orderOf(value: string): ThreadOrder {
  return value === 'OLDEST' || value === 'DISCUSSED' ? value : 'NEWEST'
}

interface StanceButtonProps {
  isChosen: boolean
  count: number | null
  onChoose(): void
  children: string
}

function StanceButton({ isChosen, count, onChoose, children }: StanceButtonProps) {
  const { i18n } = useLingui()
  return (
    <button
      type="button"
      aria-pressed={isChosen}
      className={`button text-small ${isChosen ? 'primary' : ''}`}
      onClick={onChoose}
    >
      {children} {count !== null && <Live of={count}>{i18n.number(count)}</Live>}
    </button>
  )
}
