import { loadWords } from './locale.js'

// What any dialog may ask is shown only once its words are there.
await loadWords({ FR: () => import('./locales-dialogs/fr.po'), EN: () => import('./locales-dialogs/en.po') })
