// What comes a moment after every page, in one file.
export { keepFocus } from '../ui/focus/keep-focus.js'
export { surviveTranslation } from '../ui/words/survive-translation.js'
export { ShellExtras } from './shell-extras.js'
export { SiteFooter } from './site-footer.js'
