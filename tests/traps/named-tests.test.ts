import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const textOf = (path: string) => readFileSync(join(root, path), 'utf8')
const rows = textOf('docs/reliability.md').split('\n')
const named = rows.flatMap((row) => {
  const [, path, name] = /\| `([^`]+\.test\.ts)`: (.+) \|$/.exec(row) ?? []
  return path && name ? [{ path, name }] : []
})

test('the promises, the traps and the ways of bad input each name their tests', () => {
  const promised = rows.flatMap((row) => /^\| (\d+)\. /.exec(row)?.[1] ?? [])
  expect(new Set(promised)).toEqual(new Set(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10']))
  expect(named.length).toBeGreaterThan(35)
})

test.each(named)('$path has a test named “$name”', ({ path, name }) => {
  expect(textOf(path)).toContain(name)
})

test('every test that the README names is there', () => {
  const paths = [...textOf('README.md').matchAll(/`(tests\/[\w./-]+)`/g)].map(([, path = '']) => path)
  expect(paths.length).toBeGreaterThan(5)
  expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([])
})
