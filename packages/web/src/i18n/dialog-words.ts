import { loadWords } from './locale.js'

// What any dialog may ask is shown only once its words are there.
await loadWords({ FR: () => import('../ui/locales/fr.po'), EN: () => import('../ui/locales/en.po') })
