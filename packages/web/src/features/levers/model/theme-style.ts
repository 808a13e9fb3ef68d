import { themeColours } from '@leviers/shared/theme-colours'
import type { CSSProperties } from 'react'

const colours: ReadonlySet<string> = new Set(themeColours)

/** The colours of a theme as custom properties: --theme for text and marks, --theme-soft for grounds. */
export function themeStyle(colour: string | undefined): CSSProperties {
  const name = colour && colours.has(colour) ? colour : 'pass'
  // React types custom properties only by their names.
  return { '--theme': `var(--${name})`, '--theme-soft': `var(--${name}-soft)` } as CSSProperties
}
