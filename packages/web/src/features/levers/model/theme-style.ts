import type { CSSProperties } from 'react'

/** The colours of a theme as custom properties: --theme for text and marks, --theme-soft for grounds. */
export function themeStyle(colour = 'pass'): CSSProperties {
  // The server gives only colours that there are. React types custom properties only by their names.
  return { '--theme': `var(--${colour})`, '--theme-soft': `var(--${colour}-soft)` } as CSSProperties
}
