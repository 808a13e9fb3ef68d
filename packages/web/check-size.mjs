// Fails when the JavaScript that a resident needs to read and vote is over its budget. Gzip, kilobytes of 1,000 bytes.
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

const budget = 130
const dist = new URL('dist/', import.meta.url)
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'))
// What the pages where one reads and votes load at once, with one language.
const roots = Object.keys(manifest).filter(
  (name) => manifest[name].isEntry || /pages\/(board|lever)-page|locales\/fr\.po/.test(name),
)
const files = new Set()
const add = (name) => {
  const chunk = manifest[name]
  if (!chunk || files.has(chunk.file)) return
  files.add(chunk.file)
  for (const imported of chunk.imports ?? []) add(imported)
}
roots.forEach(add)
const sizes = [...files]
  .filter((file) => file.endsWith('.js'))
  .map((file) => ({ file, size: gzipSync(readFileSync(new URL(file, dist)), { level: 9 }).length / 1_000 }))
const total = sizes.reduce((sum, { size }) => sum + size, 0)
for (const { file, size } of sizes.toSorted((a, b) => b.size - a.size))
  console.log(`${size.toFixed(1).padStart(7)} kB  ${file}`)
console.log(`${total.toFixed(1).padStart(7)} kB  in all, of ${budget} kB`)
if (total > budget) process.exit(1)
