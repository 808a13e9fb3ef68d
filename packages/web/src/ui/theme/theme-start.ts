/** Sets the theme before anything is painted: the one chosen, else what the system prefers. */
export type ThemeName = 'light' | 'dark' | 'contrast'

const key = 'leviers-theme'

/** The theme chosen on this device, or null to follow the system. */
export function chosenTheme(): ThemeName | null {
  const kept = readKept()
  return kept === 'light' || kept === 'dark' || kept === 'contrast' ? kept : null
}

/** Chooses a theme, or null to follow the system. */
export function chooseTheme(theme: ThemeName | null): void {
  try {
    if (theme) localStorage.setItem(key, theme)
    else localStorage.removeItem(key)
  } catch {
    // A device that keeps nothing forgets the choice at the next visit; it holds until then.
  }
  applyTheme(theme)
}

/** Shows a theme, or what the system prefers. */
export function applyTheme(theme: ThemeName | null): void {
  const preferred: ThemeName = matchMedia('(prefers-contrast: more)').matches
    ? 'contrast'
    : matchMedia('(prefers-color-scheme: dark)').matches
      ? 'dark'
      : 'light'
  document.documentElement.dataset.theme = theme ?? preferred
}

function readKept(): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}
