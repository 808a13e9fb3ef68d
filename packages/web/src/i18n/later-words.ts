import { loadWords } from './locale.js'

// Whoever imports this is shown only once the words are there of pages that few open.
await loadWords({ FR: () => import('./later/fr.po'), EN: () => import('./later/en.po') })
