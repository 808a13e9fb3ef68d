import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Which files each file imports, types and lazy imports included. */
type ImportGraph = ReadonlyMap<string, readonly string[]>

/** Every circle of imports, each once, as a sentence that says what to do. */
function cyclesOf(graph: ImportGraph): string[] {
  const done = new Set<string>()
  const found: string[] = []
  const visit = (file: string, path: readonly string[]) => {
    const at = path.indexOf(file)
    if (at !== -1) found.push(sentenceOf([...path.slice(at), file]))
    if (at !== -1 || done.has(file)) return
    for (const next of graph.get(file) ?? []) visit(next, [...path, file])
    done.add(file)
  }
  for (const file of graph.keys()) visit(file, [])
  return found
}

function sentenceOf(cycle: readonly string[]): string {
  return `${cycle.join(' → ')}: move what both need into a file of its own, which imports neither`
}

function importsOf(file: string, text: string): string[] {
  const named = [...text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'(\.[^']+)'/g)].map(([, name = '']) => name)
  return named.flatMap((name) => fileAt(join(dirname(file), name)) ?? [])
}

/** The source behind a name: `x.js` is written as x.ts or x.tsx. */
function fileAt(path: string): string | undefined {
  const bare = path.replace(/\.jsx?$/, '')
  return [path, `${bare}.ts`, `${bare}.tsx`].find((one) => /\.tsx?$/.test(one) && existsSync(join(root, one)))
}

function graphOf(folders: readonly string[]): ImportGraph {
  const files = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => relative(root, join(root, folder, name))),
  )
  return new Map(files.map((file) => [file, importsOf(file, readFileSync(join(root, file), 'utf8'))]))
}

test('no file comes back to itself through what it imports, types included', () => {
  const graph = graphOf(['packages/shared/src', 'packages/server/src', 'packages/web/src', 'tests'])
  expect(graph.size).toBeGreaterThan(1_000)
  expect([...graph.values()].flat().length).toBeGreaterThan(3_000)
  expect(cyclesOf(graph)).toEqual([])
})

test('the test of cycles would notice one of two files, one of three, and a file that imports itself', () => {
  const graph = (edges: Record<string, string[]>) => new Map(Object.entries(edges))
  expect(cyclesOf(graph({ a: ['b', 'c'], b: ['c'], c: [] }))).toEqual([])
  expect(cyclesOf(graph({ a: ['b'], b: ['a'] })).join()).toContain('a → b → a: move what both need')
  expect(cyclesOf(graph({ x: ['a'], a: ['b'], b: ['c'], c: ['a'] })).join()).toContain('a → b → c → a')
  expect(cyclesOf(graph({ a: ['a'] })).join()).toContain('a → a')
})

test('the test of cycles sees imports of types and lazy imports', () => {
  const imports = importsOf(
    'packages/server/src/app.ts',
    "import type { Config } from './config.js'\nconst lazy = import('./sql.js')\nimport './errors.js'\nimport x from 'pg'",
  )
  expect(imports).toEqual([
    'packages/server/src/config.ts',
    'packages/server/src/sql.ts',
    'packages/server/src/errors.ts',
  ])
})
