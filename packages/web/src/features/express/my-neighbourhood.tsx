import { Trans } from '@lingui/react/macro'
import { useId } from 'react'
import { useProgramme } from '../boards/sync/use-programme.js'
import { langOf } from '../../i18n/lang-of.js'

interface MyNeighbourhoodProps {
  code: string | null
  onChoose(code: string | null): void
}

/** The neighbourhood whose levers come first. */
export function MyNeighbourhood({ code, onChoose }: MyNeighbourhoodProps) {
  const id = useId()
  const { answer } = useProgramme()
  const all = answer?.programme.neighbourhoods ?? []
  const neighbourhoods = all.filter((one) => !one.isRetired || one.code === code)
  return (
    <div className="grid gap-1 border-t border-line pt-4">
      <label htmlFor={id} className="font-semibold">
        <Trans>Mon quartier</Trans>
      </label>
      <p id={`${id}-help`} className="text-small text-muted">
        <Trans>Les leviers de votre quartier viennent en premier.</Trans>
      </p>
      <select
        id={id}
        className="field"
        aria-describedby={`${id}-help`}
        value={code ?? ''}
        onChange={({ target }) => onChoose(target.value || null)}
      >
        <option value="">
          <Trans>Tous les quartiers</Trans>
        </option>
        {neighbourhoods.map((one) => (
          <option key={one.code} value={one.code} lang={langOf('FR')}>
            {one.name}
          </option>
        ))}
      </select>
    </div>
  )
}
