import { useLingui } from '@lingui/react/macro'
import { useId, useState } from 'react'
import { chooseTheme, chosenTheme, type ThemeName } from './theme-start.js'

/** How the pages look on this device. */
export function ThemeSwitch() {
  const { t } = useLingui()
  const id = useId()
  const [chosen, setChosen] = useState(chosenTheme)
  const choices: readonly [ThemeName | null, string][] = [
    [null, t`Comme l’appareil`],
    ['light', t`Clair`],
    ['dark', t`Sombre`],
    ['contrast', t`Contraste élevé`],
  ]
  return (
    <div className="flex items-center gap-2">
      <label htmlFor={id}>{t`Apparence`}</label>
      <select
        id={id}
        className="field w-auto"
        value={chosen ?? ''}
        onChange={({ target }) => {
          const [theme] = choices.find(([name]) => name === target.value) ?? [null]
          chooseTheme(theme)
          setChosen(theme)
        }}
      >
        {choices.map(([name, words]) => (
          <option key={name} value={name ?? ''}>
            {words}
          </option>
        ))}
      </select>
    </div>
  )
}
