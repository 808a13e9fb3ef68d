import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** From the top down: a file imports from its own folder and from rows below. */
const tables = {
  server: [
    ['main', 'cli', 'print-schema'],
    ['welcome', 'supervisor'],
    ['app'],
    ['schema', 'database', 'seed', 'http'],
    ['entities'],
    ['feed'],
    ['imports', 'exports', 'backups'],
    ['moderation'],
    ['votes', 'comments', 'presence'],
    ['coediting'],
    ['levers'],
    ['organisations'],
    ['boards'],
    ['people', 'search'],
    ['context'],
    ['events'],
    ['jobs'],
    ['closing'],
    [
      'logger',
      'metrics',
      'sql',
      'prepare-statements',
      'embedded',
      'escape-html',
      'migrations',
      'unavailable',
      'id-scalar',
      'release-lost-connections',
    ],
    ['config'],
    ['errors'],
  ],
  web: [
    ['main'],
    ['app'],
    ['pages'],
    ['express'],
    ['boards', 'moderation'],
    ['levers'],
    ['votes', 'comments', 'coediting'],
    ['presence', 'organisations'],
    ['people'],
    ['ui'],
    ['apollo'],
    ['i18n'],
  ],
} as const

const forbiddenNames = /(^|\/)(utils|helpers|common|types|services)(\/|$)|(^|\/)index\.tsx?$/

interface SourceFile {
  path: string
  text: string
}

/** Everything in some files that breaks the laws of imports, in words. */
function offences(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, text }) => [
    ...(forbiddenNames.test(path) ? [`${path}: this name says nothing`] : []),
    ...importsOf(text).flatMap((imported) => offenceOf(path, imported) ?? []),
  ])
}

function importsOf(text: string): string[] {
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, imported = '']) => imported)
}

function offenceOf(path: string, imported: string): string | null {
  const side = /^packages\/(\w+)\/src\//.exec(path)?.[1]
  if (imported.startsWith('@leviers/')) {
    return imported.startsWith('@leviers/shared/') && side !== 'shared' ? null : `${path} → ${imported}`
  }
  if (!imported.startsWith('.')) return null
  const target = join(dirname(path), imported)
  if (!target.startsWith(`packages/${side}/src/`)) return `${path} → ${imported}: leaves its package`
  if (side !== 'server' && side !== 'web') return null
  const [from, to] = [rowOf(side, path), rowOf(side, target)]
  if (from === null || to === null) return `${path} → ${imported}: a folder that is not in the table`
  return from.name === to.name || from.row < to.row ? null : `${path} → ${imported}: upwards`
}

function rowOf(side: 'server' | 'web', path: string): { name: string; row: number } | null {
  const inside = path.replace(`packages/${side}/src/`, '').replace(/^features\//, '')
  const name = inside.split('/')[0]?.replace(/\.\w+$/, '') ?? ''
  const row = tables[side].findIndex((names) => (names as readonly string[]).includes(name))
  return row === -1 ? null : { name, row }
}

function sources(): SourceFile[] {
  return ['shared', 'server', 'web'].flatMap((side) => {
    const src = join(root, 'packages', side, 'src')
    return readdirSync(src, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.test.ts') && !name.endsWith('.generated.ts'))
      .map((name) => ({ path: relative(root, join(src, name)), text: readFileSync(join(src, name), 'utf8') }))
  })
}

test('every file imports only from its own folder and from rows below', () => {
  const files = sources()
  expect(files.length).toBeGreaterThan(200)
  expect(offences(files)).toEqual([])
})

test.each([
  ['packages/server/src/events/bell.ts', "import { x } from '../features/votes/cast-vote.js'", 'upwards'],
  ['packages/server/src/features/votes/x.ts', "import { x } from '../comments/thread.js'", 'upwards'],
  ['packages/web/src/features/people/x.tsx', "const x = import('../boards/use-board.js')", 'upwards'],
  ['packages/web/src/app.ts', "import { x } from '../../server/src/app.js'", 'leaves its package'],
  ['packages/shared/src/limits.ts', "import { x } from '@leviers/shared/votes'", '@leviers/shared/votes'],
  ['packages/server/src/utils/x.ts', '', 'says nothing'],
])('the test of imports would notice %s', (path, text, complaint) => {
  expect(offences([{ path, text }]).join()).toContain(complaint)
})
