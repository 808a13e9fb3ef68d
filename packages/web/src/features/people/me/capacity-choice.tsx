import '../../../i18n/later-words.js'
import { Trans, useLingui } from '@lingui/react/macro'
import { useId } from 'react'
import { frenchSpaces } from '../../../i18n/french-spaces.js'
import type { Capacity } from './use-capacity.js'

/** Beside a button that publishes: in whose name. Whoever can only speak for themselves is asked nothing. */
export function CapacityChoice({ capacity: { organisationId, bodies, choose } }: { capacity: Capacity }) {
  const { t } = useLingui()
  const id = useId()
  if (bodies.length === 0) return null
  return (
    <p className="grid gap-1">
      <label htmlFor={id} className="text-small text-muted">
        <Trans>Vous écrivez</Trans>
      </label>
      <select
        id={id}
        className="field max-w-md"
        value={organisationId ?? ''}
        onChange={({ target }) => choose(target.value || null)}
      >
        <option value="">{t`à titre personnel`}</option>
        {bodies.map((body) => (
          <option key={body.id} value={body.id}>
            {t`au nom de ${frenchSpaces(body.name)}`}
          </option>
        ))}
      </select>
    </p>
  )
}
