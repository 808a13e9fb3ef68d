import { join } from 'node:path'
import { lingui } from '@lingui/vite-plugin'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { frenchSpaces } from '../shared/src/french-spaces.ts'

const api = process.env.LEVIERS_API ?? 'http://localhost:4000'

// Few chunks instead of many small ones: fewer bytes and fewer round trips for a resident's first visit.
const libraries =
  /node_modules\/(react|react-dom|scheduler|use-sync-external-store|idb-keyval|@tanstack\/[^/]+|@lingui\/[^/]+)\/(?!.*node_modules)/
// Loaded when it is wanted; together with the rest it would weigh on everybody's first page.
const later = [
  'locales/|i18n/(later|home|locales-)',
  'survive-translation|keep-focus|keep-place|kept-places|go-to-comment|comment-place|leave-|vote-count|dialog|hiding|lever-form|sign-in|code-form|-turn|draft|demo-people|ui/field|theme-switch|not-found|board-filters|empty-board',
  'features/presence/(?!lever-presence-slot)',
  'features/organisations/|/mandates\\.',
  'become-|start-guest|instance|session-change|update-profile',
  '(hide|publish|restore|withdraw|edit|review|move)-lever',
  'gesture|live-groups|rename|conflict|move-menu|menu-button|aria-words|focus-in-row|card-tools|drag-list|list-moves|steady-list',
  'lever-(changes|fields)|lever-edit|lever-now|focus-lever|lever-status\\b|status-(chip|menu|steps|names)',
  'hide-reason|lever-tombstone|(add|hide|restore|edit|delete)-comment|comment-(actions|tombstone|form|place|question)|tell-comment|words-fault|linked-words|parts-of-text|ctrl-enter',
  'kept-words|use-writer|spoken-state|stance-name|use-intent|shell-extras',
  'may-write|use-is-wide|policy-refusals|visit-(lever|board)|tell-visit',
  'apollo-client|not-live|inputs|limits|/refusals\\.',
  'coediting/(?!text-html|show-html)|text-schema|person-hue|co-author|share-lever|reading-extras|comment-quote|boards/thread\\.|comment-branch',
]
const shared = new RegExp(`preload-helper|import-again|packages/(web/src|shared)/(?!.*(${later.join('|')}))`)
const chunks = [
  { name: 'libraries', test: libraries },
  { name: 'shared-documents', test: /node_modules\/(yjs|lib0|y-protocols)\// },
  { name: 'text-editing', test: /node_modules\/(@tiptap|prosemirror-[a-z]+|orderedmap|rope-sequence|w3c-keyname)\// },
  { name: 'leviers', test: shared, minShareCount: 2, includeDependenciesRecursively: false },
]

// The editor is an entry too, so that its size is known whichever page loads it.
const input = ['index.html', 'src/features/coediting/text-editor.tsx']
/**
 * What Vite runs before each import() would load styles first and say what comes next. All styles are in one file, and
 * only the first page says what comes next (below): what is left is to wait while the network is away.
 */
const importsAgain: Plugin = {
  name: 'imports-again',
  apply: 'build',
  enforce: 'pre',
  load: (id) =>
    id === '\0vite/preload-helper.js'
      ? `export { importAgain as __vitePreload } from ${JSON.stringify(join(import.meta.dirname, 'src/apollo/import-again.ts'))}`
      : null,
}

/** Our own French words are set as those of people are: no line begins with a sign of punctuation. */
const setsFrench: Plugin = {
  name: 'sets-french',
  enforce: 'post',
  transform: (code, id) => (id.endsWith('/fr.po') ? frenchSpaces(code) : null),
}

export default defineConfig({
  plugins: [react(), lingui({ macroTransform: true }), tailwindcss(), importsAgain, setsFrench],
  resolve: { conditions: ['leviers-source', 'module', 'browser', 'development|production'] },
  build: {
    target: 'es2022',
    manifest: true,
    cssCodeSplit: false,
    // What a page loaded later needs is nearly always there already: only the first page says what comes next.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_, files, { hostType }) => (hostType === 'html' ? files : []),
    },
    assetsInlineLimit: 0,
    rolldownOptions: {
      input,
      preserveEntrySignatures: 'allow-extension',
      output: { codeSplitting: { groups: chunks } },
    },
  },
  server: { proxy: { '/graphql': { target: api, ws: true } } },
})
