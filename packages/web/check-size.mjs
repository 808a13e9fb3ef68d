// Fails when the JavaScript that a resident needs to read and vote, or what the editor of a text adds to it, is over its
// budget. Gzip, kilobytes of 1,000 bytes.
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

const dist = new URL('dist/', import.meta.url)
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'))
const named = (...names) => Object.keys(manifest).filter((name) => names.some((one) => name.endsWith(one)))

// What the pages where one reads and votes load at once, with one language: a board, and a lever.
const start = ['index.html', 'i18n/locales/fr.po']
const first = reach(named(...start))
const lever = reach(named(...start, 'pages/lever-page.tsx'))
// What is loaded on the first « Modifier » and after, its dialogs too. What comes after every page is there by then.
const everywhere = reach(named(...start, 'pages/after-page.ts'))
const editor = reach(named('coediting/text-editor.tsx'), { isWithLater: true, known: everywhere })
const isWithin = [check('first page', first, 130), check('page of a lever', lever, 133), check('editor', editor, 178)]
if (isWithin.includes(false)) process.exit(1)

/** The files that some parts of the pages need, without those that are known. */
function reach(roots, { isWithLater = false, known = new Set() } = {}) {
  const files = new Set()
  const add = (name) => {
    const chunk = manifest[name]
    if (!chunk || files.has(chunk.file) || known.has(chunk.file)) return
    files.add(chunk.file)
    for (const imported of [...(chunk.imports ?? []), ...(isWithLater ? (chunk.dynamicImports ?? []) : [])])
      add(imported)
  }
  if (roots.length === 0) throw new Error('nothing of that name is built')
  roots.forEach(add)
  return files
}

function check(name, files, budget) {
  const sizes = [...files]
    .filter((file) => file.endsWith('.js'))
    .map((file) => ({ file, size: gzipSync(readFileSync(new URL(file, dist)), { level: 9 }).length / 1_000 }))
  const total = sizes.reduce((sum, { size }) => sum + size, 0)
  for (const { file, size } of sizes.toSorted((a, b) => b.size - a.size)) console.log(line(size, file))
  console.log(line(total, `${name}, of ${budget} kB\n`))
  return total <= budget
}

function line(size, words) {
  return `${size.toFixed(1).padStart(7)} kB  ${words}`
}
