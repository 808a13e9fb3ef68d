import { themeColours, type ThemeColour } from '@leviers/shared/catalogue/theme-colours'
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useId } from 'react'
import { themeStyle } from '../../levers/model/theme-style.js'

const colourNames: Record<ThemeColour, MessageDescriptor> = {
  brique: msg`Brique`,
  ocre: msg`Ocre`,
  olive: msg`Olive`,
  sapin: msg`Sapin`,
  lagon: msg`Lagon`,
  azur: msg`Azur`,
  violet: msg`Violet`,
  prune: msg`Prune`,
}

interface ColourChoiceProps {
  value: string
  onChange(colour: ThemeColour): void
}

/** A colour out of those that can be read in every look of the pages. */
export function ColourChoice({ value, onChange }: ColourChoiceProps) {
  const { t } = useLingui()
  const name = useId()
  return (
    <fieldset className="grid gap-2">
      <legend className="font-semibold mb-1">
        <Trans>Couleur</Trans>
      </legend>
      <p className="text-small text-muted">
        <Trans>Chacune se lit bien dans tous les affichages : clair, sombre et contrasté.</Trans>
      </p>
      <div className="grid gap-x-4 gap-y-1 grid-cols-2">
        {themeColours.map((colour) => (
          <label key={colour} className="flex items-center gap-2 min-h-11" style={themeStyle(colour)}>
            <input type="radio" name={name} checked={colour === value} onChange={() => onChange(colour)} />
            <span aria-hidden="true" className="theme-mark" />
            {t(colourNames[colour])}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
