import type { CSSProperties } from 'react'

/** The colours of a theme as custom properties: --theme for text and marks, --theme-soft for grounds. */
export function themeStyle(colour = 'pass'): CSSProperties {
  // A colour that these pages do not know, as on one from before an update, is none. React types custom properties by name.
  return {
    '--theme': `var(--${colour}, var(--pass))`,
    '--theme-soft': `var(--${colour}-soft, var(--pass-soft))`,
  } as CSSProperties
}
