// Fails when what a resident must load to read and to vote is more than the budget: run after the build.
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

const budget = 130_000
// The pages of the first visit. Their own chunks count too, and the words of one language.
const firstPages = ['src/pages/home-page.tsx', 'src/pages/board-page.tsx', 'src/pages/lever-page.tsx']
const words = 'src/i18n/locales/fr.po'

const dist = new URL('dist/', import.meta.url)
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'))
const entry = Object.keys(manifest).find((name) => manifest[name].isEntry)
if (!entry) throw new Error('The manifest has no entry: was the web built?')
if (!manifest[words]) throw new Error(`${words} is not in the manifest: the budget would forget it.`)

const chunks = new Set()
for (const name of [entry, words, ...firstPages.filter((page) => manifest[page])]) collect(name)
const rows = [...chunks].map((file) => ({ file, bytes: gzipSync(readFileSync(new URL(file, dist)), { level: 9 }).length }))
const total = rows.reduce((sum, { bytes }) => sum + bytes, 0)
for (const { file, bytes } of rows.toSorted((a, b) => b.bytes - a.bytes)) console.log(`${String(bytes).padStart(8)}  ${file}`)
console.log(`${String(total).padStart(8)}  of ${budget} bytes of JavaScript, gzip, to read and to vote`)
if (total > budget) {
  console.error('Too much for a first visit: make something lazy, or do without it.')
  process.exit(1)
}

/** What a module needs before it runs: itself and its static imports. */
function collect(name) {
  const chunk = manifest[name]
  if (!chunk || chunks.has(chunk.file)) return
  if (chunk.file.endsWith('.js')) chunks.add(chunk.file)
  for (const imported of chunk.imports ?? []) collect(imported)
}
