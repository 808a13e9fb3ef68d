// What comes a moment after every page, in one file.
export { keepFocus } from '../ui/keep-focus.js'
export { surviveTranslation } from '../ui/survive-translation.js'
export { ThemeSwitch } from '../ui/theme-switch.js'
export { ShellExtras } from './shell-extras.js'
