import './ui/theme/styles.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.js'
import { preferredLocale, showLocale } from './i18n/locale.js'
import { applyTheme, chosenTheme } from './ui/theme/theme-start.js'
import { tidyAddress } from './ui/words/tidy-address.js'

history.replaceState(null, '', tidyAddress(location))
applyTheme(chosenTheme())
await showLocale(preferredLocale())
const root = document.getElementById('root')
if (!root) throw new Error('the page has no root')
// Long before anybody has a page translated, or has pressed anything that goes away; nobody waits for it.
void import('./pages/after-page.js').then((found) => {
  found.surviveTranslation()
  found.keepFocus()
})
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
