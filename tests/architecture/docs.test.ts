import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const files = globSync('**/*.{ts,tsx,mjs,graphql,md,json,css,po,yaml}', {
  cwd: root,
  exclude: (path) => /node_modules|(^|\/)(dist|artifacts|\.cache)$/.test(path),
})

/** `web/features/x.ts` is packages/web/src/features/x.ts; a folder before it may be left out. */
const short = (path: string) => path.replace(/^packages\/(\w+)\/src\//, '$1/')
const known = new Set(files.flatMap((path) => [path, short(path), short(path).replace('/features/', '/')]))
const exists = (named: string) => known.has(named) || [...known].some((path) => path.endsWith(`/${named}`))

/** The files that a text names and that there are not, each with what to do. */
function missing(text: string, where: string): string[] {
  const named = text.matchAll(/(?<![\w./*<>-])[\w-]+(?:\/[\w.-]+)*\.(?:tsx?|mjs|graphql)(?![\w-])/g)
  return [...new Set([...named].map(([path]) => path))]
    .filter((path) => !exists(path))
    .map((path) => `${where} names ${path}, which there is not: name the file that took its place`)
}

const documents = files.filter((path) => path.endsWith('.md'))

test('every file that a document names is there', () => {
  expect(documents.length).toBeGreaterThan(20)
  expect(documents.flatMap((path) => missing(readFileSync(join(root, path), 'utf8'), path))).toEqual([])
})

test('what stands beside the code is read at one go, and the way through the house in 900 words', () => {
  const words = readFileSync(join(root, 'docs/architecture.md'), 'utf8').split(/\s+/).filter(Boolean)
  expect(words.length).toBeLessThanOrEqual(900)
  const long = documents
    .filter((path) => /^packages\/.*README\.md$/.test(path))
    .filter((path) => readFileSync(join(root, path), 'utf8').split('\n').length > 60)
  expect(long).toEqual([])
})

test('every symbol of the two walks stands in the file beside it', () => {
  const text = readFileSync(join(root, 'docs/architecture.md'), 'utf8')
  const steps = [...text.matchAll(/^ ?\d+ (\w+) +((?:web|server)\/\S+)/gm)]
  expect(steps.length).toBeGreaterThan(12)
  const absent = steps.filter(([, symbol = '', path = '']) => {
    const source = readFileSync(join(root, path.replace(/^(\w+)\//, 'packages/$1/src/')), 'utf8')
    return !new RegExp(`\\b${symbol}\\b`).test(source)
  })
  expect(absent.map(([step]) => step)).toEqual([])
})

test('the test of documents would notice a file that was moved away', () => {
  expect(missing('see `web/features/votes/gone-away.ts`', 'a.md').join()).toContain('gone-away.ts, which there is not')
  expect(missing('see `votes/cast-vote.ts` and `vote-events.ts`', 'a.md')).toEqual([])
})
