import { loadWords } from './locale.js'

// Legal pages are shown only once their words are there.
await loadWords({ FR: () => import('./legal/fr.po'), EN: () => import('./legal/en.po') })
