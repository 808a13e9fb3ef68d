import { readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
/** As many names as one reads at a glance. */
const most = 25

/** The folders that hold more files than can be scanned, each with what to do. What tools write beside a file is not counted. */
function crowded(paths: readonly string[]): string[] {
  const written = paths.filter(
    (path) => /^(packages|tests|scripts|docs)\//.test(path) && !path.endsWith('.generated.ts'),
  )
  const counts = Map.groupBy(written, (path) => dirname(path))
  return [...counts]
    .filter(([, files]) => files.length > most)
    .map(
      ([folder, files]) => `${folder} holds ${files.length} files: give some a folder of their own (at most ${most})`,
    )
}

test('no folder holds more files than one can scan', () => {
  const folders = ['packages/shared/src', 'packages/server/src', 'packages/web/src', 'scripts', 'tests', 'docs']
  const files = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath.slice(root.length), entry.name)),
  )
  expect(files.length).toBeGreaterThan(1_000)
  expect(crowded(files)).toEqual([])
})

test('the test of folders would notice one file too many, and not what tools write', () => {
  const folder = (count: number, ending = '.ts') =>
    Array.from({ length: count }, (_, at) => `packages/web/src/ui/file-${at}${ending}`)
  expect(crowded(folder(25))).toEqual([])
  expect(crowded([...folder(25), ...folder(9, '.generated.ts')])).toEqual([])
  expect(crowded(folder(26)).join()).toContain('packages/web/src/ui holds 26 files: give some a folder')
})
