import { lingui } from '@lingui/vite-plugin'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const api = process.env.LEVIERS_API ?? 'http://localhost:4000'

// Few chunks instead of many small ones: fewer bytes and fewer round trips for a resident's first visit.
const libraries =
  /node_modules\/(react|react-dom|scheduler|use-sync-external-store|@tanstack\/[^/]+|@lingui\/[^/]+)\/(?!.*node_modules)/
const shared =
  /packages\/(web\/src|shared)\/(?!.*(locales\/|dialog|hiding|lever-form|sign-in|draft|inputs|(hide|publish|restore|withdraw|edit|review)-lever|(hide|restore|edit)-comment|ui\/field|demo-people|apollo-client|not-live|\/refusals\.))/
const chunks = [
  { name: 'libraries', test: libraries },
  { name: 'leviers', test: shared, minShareCount: 2, includeDependenciesRecursively: false },
]

export default defineConfig({
  plugins: [react(), lingui({ macroTransform: true }), tailwindcss()],
  resolve: { conditions: ['leviers-source', 'module', 'browser', 'development|production'] },
  build: {
    target: 'es2022',
    manifest: true,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: { output: { codeSplitting: { groups: chunks } } },
  },
  server: { proxy: { '/graphql': { target: api, ws: true } } },
})
