import { loadWords } from './locale.js'

// The page of the programme is shown only once its words are there.
await loadWords({ FR: () => import('./home/fr.po'), EN: () => import('./home/en.po') })
