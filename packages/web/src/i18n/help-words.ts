import { loadWords } from './locale.js'

// The page that helps is shown only once its words are there.
await loadWords({ FR: () => import('./help/fr.po'), EN: () => import('./help/en.po') })
