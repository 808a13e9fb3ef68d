import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const imported = /(?:import|const) \{([^}]*)\} (?:from|= await import\() ?'(\.[^']+)'/g

/** What a plain JavaScript file imports by name from one of ours that does not export it: no compiler would say so. */
function missing(path: string, script: string): string[] {
  return [...script.matchAll(imported)].flatMap(([, names = '', from = '']) => {
    const target = sourceOf(join(root, dirname(path), from))
    if (!existsSync(target)) return [`${path} imports ${from}, which there is not`]
    const text = readFileSync(target, 'utf8')
    return names
      .split(',')
      .map((name) => name.trim().split(/ as |:/)[0] ?? '')
      .filter((name) => name !== '' && !exports(text, name))
      .map((name) => `${path} imports ${name} from ${from}, which has none`)
  })
}

/** The source of a built file. */
function sourceOf(path: string): string {
  return path.includes('/dist/') ? path.replace('/dist/', '/src/').replace(/\.js$/, '.ts') : path
}

function exports(text: string, name: string): boolean {
  const declared = new RegExp(`export (?:async )?(?:function\\*?|const|let|class) ${name}\\b`)
  const listed = new RegExp(`export \\{[^}]*\\b${name}\\b`)
  return declared.test(text) || listed.test(text)
}

test('plain scripts import only what there is', () => {
  const scripts = globSync(['scripts/**/*.mjs', 'tests/**/*.mjs', 'packages/web/*.mjs'], { cwd: root })
  expect(scripts.length).toBeGreaterThan(30)
  expect(scripts.flatMap((path) => missing(path, readFileSync(join(root, path), 'utf8')))).toEqual([])
})

test('the test of plain scripts would notice a name that was changed', () => {
  const text = "const { makePushSpacing, makePushPace } = await import('../push-spacing.ts')"
  const path = 'packages/web/src/features/coediting/sync/x/y.mjs'
  expect(missing(path, "import { gone } from '../gone.ts'").join()).toContain('which there is not')
  expect(missing(path, text).join()).toMatch(/^[^,]* imports makePushPace from \.\.\/push-spacing\.ts, which has none$/)
})
