// Runs before the first paint, as src/ui/theme/theme-start.ts does after it: the theme chosen here, else what the device asks for.
;(() => {
  const asks = (query) => matchMedia(query).matches
  let chosen = null
  try {
    chosen = localStorage.getItem('leviers-theme')
  } catch {
    // Storage can be forbidden; the device's wish is then followed.
  }
  const preferred = asks('(prefers-contrast: more)')
    ? 'contrast'
    : asks('(prefers-color-scheme: dark)')
      ? 'dark'
      : 'light'
  document.documentElement.dataset.theme = ['light', 'dark', 'contrast'].includes(chosen) ? chosen : preferred
})()
