import { lingui } from '@lingui/vite-plugin'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const api = process.env.LEVIERS_API ?? 'http://localhost:4000'

export default defineConfig({
  plugins: [react(), lingui({ macroTransform: true }), tailwindcss()],
  resolve: { conditions: ['leviers-source', 'module', 'browser', 'development|production'] },
  build: { target: 'es2022', manifest: true, modulePreload: { polyfill: false }, assetsInlineLimit: 0 },
  server: { proxy: { '/graphql': { target: api, ws: true } } },
})
