import { join } from 'node:path'
import { lingui } from '@lingui/vite-plugin'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { inOurWords } from './aria-words.ts'
import { makeChunkOf, needsOf, type Modules } from './chunks.ts'
import { frenchSpaces } from '../shared/src/french-spaces.ts'

const api = process.env.LEVIERS_API ?? 'http://localhost:4000'

/** Whether the first page needs a module of ours: the same for all of one build. */
function makeIsFirst(): (id: string, modules: Modules) => boolean {
  const main = join(import.meta.dirname, 'src/main.tsx')
  let first: Set<string> | null = null
  return (id, modules) => id !== main && (first ??= needsOf(main, modules)).has(id)
}

const isFirst = makeIsFirst()
const chunkOf = makeChunkOf()
// The first page is in few files: fewer bytes and fewer round trips for a resident's first visit.
const libraries =
  /rolldown.runtime|node_modules\/(react|react-dom|scheduler|use-sync-external-store|idb-keyval|@tanstack\/[^/]+|@lingui\/[^/]+)\/(?!.*node_modules)/
const apollo =
  /node_modules\/(@apollo|@wry|optimism|rxjs|graphql|tslib)\/|web\/src\/client\/(apollo\/|use-apollo-query\.|use-command-mutation\.)|people\/me\/apollo-zone\./
const chunks = [
  { name: 'libraries', test: libraries },
  { name: 'shared-documents', test: /node_modules\/(yjs|lib0|y-protocols)\// },
  // Whatever page that is not live comes first brings all of it.
  { name: 'apollo', test: apollo, includeDependenciesRecursively: false },
  { name: 'text-editing', test: /node_modules\/(@tiptap|prosemirror-[a-z]+|orderedmap|rope-sequence|w3c-keyname)\// },
  {
    name: (id: string, modules: Modules) =>
      isFirst(id, modules) || chunkOf(id, modules) === 'leviers' ? 'leviers' : null,
    debugName: 'leviers',
    test: /preload-helper|packages\/(web\/src|shared)\//,
    includeDependenciesRecursively: false,
  },
  {
    name: chunkOf,
    debugName: 'later',
    test: /packages\/(web\/src|shared)\//,
    includeDependenciesRecursively: false,
  },
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
      ? `export { importAgain as __vitePreload } from ${JSON.stringify(join(import.meta.dirname, 'src/client/base/import-again.ts'))}`
      : null,
}

/** Our own French words are set as those of people are: no line begins with a sign of punctuation. */
const setsFrench: Plugin = {
  name: 'sets-french',
  enforce: 'post',
  transform: (code, id) => (id.endsWith('/fr.po') ? frenchSpaces(code) : null),
}

/** What React Aria says by itself, in the words that pages use. */
const saysOurWords: Plugin = { name: 'says-our-words', transform: (code, id) => inOurWords(code, id) }

export default defineConfig({
  plugins: [react(), lingui({ macroTransform: true }), tailwindcss(), importsAgain, setsFrench, saysOurWords],
  resolve: {
    conditions: ['leviers-source', 'module', 'browser', 'development|production'],
    // What libraries bring for a React that has no such hook: ours has.
    alias: [
      {
        find: /^use-sync-external-store\/shim\/with-selector(\.js)?$/,
        replacement: 'use-sync-external-store/with-selector',
      },
      { find: /^use-sync-external-store\/shim(\/index\.js)?$/, replacement: 'react' },
    ],
  },
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
