import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { LeverCard } from '../../levers/card/lever-card.js'
import type { LeverView } from '../../levers/model/lever-view.js'
import { themeStyle } from '../../levers/model/theme-style.js'
import { langOf } from '../../../i18n/lang-of.js'

/** Levers as cards under their theme, in the order of the list. */
export function LeverGroups({ levers, slug }: { levers: readonly LeverView[]; slug: string }) {
  const groups = Map.groupBy(levers, (lever) => lever.themes[0]?.id ?? '')
  return (
    <div className="themes">
      {[...groups].map(([id, group]) => (
        <ThemeGroup key={id} theme={group[0]?.themes[0]}>
          <ul className="grid gap-4">
            {group.map((lever) => (
              <LeverCard key={lever.id} lever={lever} slug={slug} />
            ))}
          </ul>
        </ThemeGroup>
      ))}
    </div>
  )
}

interface ThemeGroupProps {
  theme: { id: string; name: string; colour: string } | undefined
  children: ReactNode
}

/** A theme with its levers below. */
export function ThemeGroup({ theme, children }: ThemeGroupProps) {
  const { t } = useLingui()
  const id = `theme-${theme?.id ?? ''}`
  return (
    <section aria-labelledby={id} className="grid gap-3 rounded-2xl bg-sunk p-3 sm:p-4">
      <h2
        id={id}
        lang={theme && langOf('FR')}
        className="text-h3 flex items-center gap-2.5"
        style={themeStyle(theme?.colour)}
      >
        <span aria-hidden="true" className="theme-mark" />
        {theme?.name ?? t`Sans thème`}
      </h2>
      {children}
    </section>
  )
}
