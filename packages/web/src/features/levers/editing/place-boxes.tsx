import { Trans, useLingui } from '@lingui/react/macro'
import { useState, type ReactNode } from 'react'
import { langOf } from '../../../i18n/lang-of.js'
import type { DetailFields } from '../model/lever-fields.js'
import { themeStyle } from '../model/theme-style.js'
import { underPillars } from './under-pillars.js'

/** The programme's themes, pillars and neighbourhoods, also those that are retired. */
export interface OfferedPlaces {
  themes: readonly { id: string; name: string; pillarId: string | null; isRetired: boolean }[]
  pillars: readonly { id: string; name: string; colour: string }[]
  neighbourhoods: readonly { code: string; name: string; communes: string; isRetired: boolean }[]
}

interface PlaceBoxesProps {
  fields: Pick<DetailFields, 'themeIds' | 'neighbourhoodCodes'>
  places: OfferedPlaces
  isReadOnly: boolean | undefined
  onChange(change: Partial<DetailFields>): void
}

/** What a lever is about, and where. What is retired is there only where it was chosen. */
export function PlaceBoxes({ fields, places, isReadOnly, onChange }: PlaceBoxesProps) {
  const { t } = useLingui()
  const { themeIds, neighbourhoodCodes } = fields
  const wasChosen = useChosenBefore([...themeIds, ...neighbourhoodCodes])
  const themes = { ...places, themes: places.themes.filter(({ id, isRetired }) => !isRetired || wasChosen(id)) }
  return (
    <>
      <Boxes legend={t`Thèmes`} isReadOnly={isReadOnly}>
        {underPillars(themes).map(([pillar, under]) => {
          if (under.length === 0) return null
          const options = under.map(({ id, name, isRetired }) => ({ value: id, name, isRetired }))
          const choices = (
            <Choices options={options} chosen={themeIds} onChange={(ids) => onChange({ themeIds: ids })} />
          )
          return pillar ? (
            <PillarGroup key={pillar.id} pillar={pillar}>
              {choices}
            </PillarGroup>
          ) : (
            <div key="">{choices}</div>
          )
        })}
      </Boxes>
      <Boxes
        legend={t`Quartiers`}
        help={t`Si vous n’en choisissez aucun, le levier vaut pour tout le territoire.`}
        isReadOnly={isReadOnly}
      >
        <Choices
          options={places.neighbourhoods
            .filter(({ code, isRetired }) => !isRetired || wasChosen(code))
            .map(({ code, name, communes, isRetired }) => ({ value: code, name: `${name} (${communes})`, isRetired }))}
          chosen={neighbourhoodCodes}
          onChange={(codes) => onChange({ neighbourhoodCodes: codes })}
        />
      </Boxes>
    </>
  )
}

function PillarGroup({ pillar, children }: { pillar: OfferedPlaces['pillars'][number]; children: ReactNode }) {
  return (
    <fieldset className="grid gap-1">
      <legend lang={langOf('FR')} className="flex items-center gap-2 text-muted mb-1" style={themeStyle(pillar.colour)}>
        <span aria-hidden="true" className="theme-mark" />
        {pillar.name}
      </legend>
      {children}
    </fieldset>
  )
}

/** Whether something is chosen, or was since the form was opened: a box that is unchecked does not vanish with the focus. */
function useChosenBefore(chosen: readonly string[]): (id: string) => boolean {
  const [known, setKnown] = useState(chosen)
  const fresh = chosen.filter((id) => !known.includes(id))
  if (fresh.length > 0) setKnown([...known, ...fresh])
  return (id) => known.includes(id)
}

interface BoxesProps {
  legend: string
  help?: string
  isReadOnly: boolean | undefined
  children: ReactNode
}

function Boxes({ legend, help, isReadOnly, children }: BoxesProps) {
  return (
    <fieldset className="grid gap-2" disabled={isReadOnly}>
      <legend className="font-semibold mb-1">
        {legend}{' '}
        <span className="font-normal text-muted">
          <Trans>(facultatif)</Trans>
        </span>
      </legend>
      {help && <p className="text-small text-muted">{help}</p>}
      {children}
    </fieldset>
  )
}

interface ChoicesProps {
  options: readonly { value: string; name: string; isRetired: boolean }[]
  chosen: readonly string[]
  onChange(chosen: string[]): void
}

function Choices({ options, chosen, onChange }: ChoicesProps) {
  return (
    <div className="grid gap-x-6 gap-y-1 sm:grid-cols-2">
      {options.map(({ value, name, isRetired }) => (
        <label key={value} className="flex items-start gap-2 py-1">
          <input
            type="checkbox"
            className="mt-1.5"
            checked={chosen.includes(value)}
            onChange={({ target }) =>
              onChange(target.checked ? [...chosen, value] : chosen.filter((one) => one !== value))
            }
          />
          <span>
            <span lang={langOf('FR')}>{name}</span>
            {isRetired && (
              <span className="text-muted">
                {' '}
                <Trans>(n’est plus proposé)</Trans>
              </span>
            )}
          </span>
        </label>
      ))}
    </div>
  )
}
