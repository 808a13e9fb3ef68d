import type { ReactNode } from 'react'
import { cardLook } from '../../levers/card/lever-card.js'
import type { LeverView } from '../../levers/model/lever-view.js'
import { themeStyle } from '../../levers/model/theme-style.js'

/** The levers of a theme, each as a card. */
export function PlainList({
  levers,
  children,
}: {
  levers: readonly LeverView[]
  children(lever: LeverView): ReactNode
}) {
  return (
    <ul className="grid gap-4">
      {levers.map((lever) => (
        <li key={lever.id} className={cardLook} style={themeStyle(lever.themes[0]?.colour)}>
          {children(lever)}
        </li>
      ))}
    </ul>
  )
}
