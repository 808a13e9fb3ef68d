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
    ['imports', 'exports', 'backups'],
    ['features'],
    ['feed'],
    ['moderation'],
    ['votes', 'comments', 'presence'],
    ['coediting'],
    ['levers'],
    ['organisations'],
    ['boards'],
    ['people', 'search'],
    ['api'],
    ['context'],
    ['rooms', 'ports', 'commands'],
    ['live'],
    ['log'],
    ['cluster'],
    ['async'],
    ['jobs'],
    ['closing'],
    [
      'logger',
      'metrics',
      'sql',
      'query',
      'prepare-statements',
      'embedded',
      'escape-html',
      'migrations',
      'unavailable',
      'id-scalar',
      'release-lost-connections',
    ],
    ['config'],
    ['open-id-config'],
    ['config-entries', 'errors'],
  ],
  web: [
    ['main'],
    ['app'],
    ['pages'],
    ['express', 'administration', 'posters'],
    ['boards', 'moderation'],
    ['levers'],
    ['votes', 'comments', 'coediting'],
    ['presence', 'organisations'],
    ['people'],
    ['ui'],
    ['client'],
    ['i18n'],
  ],
} as const

/** The rooms of a large folder, from the top down in the same way; '.' is what lies in the folder itself. */
const rooms = {
  server: {
    http: [['control'], ['.'], ['pages', 'over-ws'], ['over-http'], ['request'], ['limits']],
    imports: [['polis'], ['.']],
    comments: [['.'], ['thread'], ['comment']],
    coediting: [['.'], ['edits', 'carets'], ['sync'], ['projection'], ['log'], ['document'], ['merging']],
    levers: [['.'], ['moderating', 'drafts', 'co-authors', 'answers'], ['finding'], ['placing'], ['lever']],
    boards: [
      ['visits', 'themes', 'colleges', 'logo', 'neighbourhoods', 'installation', 'invitations', 'roles'],
      ['.'],
      ['calendar'],
      ['programme', 'readers'],
      ['editing'],
    ],
    people: [
      ['me', 'mails', 'profile', 'provider', 'passkeys'],
      ['sign-in'],
      ['identities'],
      ['.'],
      ['names', 'roles'],
    ],
  },
  web: {
    pages: [['express', 'help', 'instance'], ['.']],
    boards: [
      ['.'],
      ['list', 'home', 'thread'],
      ['news'],
      ['filters'],
      ['sync'],
      ['catalogue', 'invitations'],
      ['model'],
      ['documents'],
    ],
    levers: [['.'], ['drafts', 'acts'], ['card', 'co-authors', 'gestures'], ['editing'], ['model']],
    comments: [['.'], ['acts'], ['form'], ['model']],
    coediting: [['.'], ['editor'], ['versions'], ['replica', 'simple', 'passages'], ['sync', 'reading']],
    'coediting/editor': [['.'], ['typing', 'toolbar'], ['paste'], ['schema'], ['base', 'locales']],
    'coediting/versions': [['.'], ['acts', 'reading'], ['compare']],
    people: [['sign-in'], ['profile', 'leaving', 'passkeys'], ['me'], ['phases'], ['.']],
    ui: [['forms', 'theme'], ['.'], ['words', 'focus']],
    client: [['.'], ['apollo'], ['feed', 'outbox'], ['request'], ['base']],
  },
} as const

type Side = keyof typeof tables
type Rooms = Record<string, readonly (readonly string[])[] | undefined>

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
  if (isList(target) && !path.endsWith('/src/features.ts')) return `${path} → ${imported}: only features.ts reads lists`
  if (isList(path) && target.startsWith(`${dirname(path)}/`)) return null
  const [from, to] = [insideOf(side, path), insideOf(side, target)]
  return isBelow(side, from, to) ? null : `${path} → ${imported}: ${whyNot(side, from, to)}`
}

/** Whether a file is the one list of a feature, which names what is in all of its rooms. */
function isList(path: string): boolean {
  return /\.feature\.[jt]s$/.test(path)
}

/** The folders that a file is in, from its package or its feature on; what lies at the top is named by its file. */
function insideOf(side: Side, path: string): string[] {
  const folders = path
    .replace(`packages/${side}/src/`, '')
    .replace(/^features\//, '')
    .split('/')
  return folders.length > 1 ? folders.slice(0, -1) : [folders[0]?.replace(/\.\w+$/, '') ?? '']
}

/** Whether one place may import from another: by the rows of the highest folders in which they differ. */
function isBelow(side: Side, from: readonly string[], to: readonly string[]): boolean {
  const shared = from.findIndex((folder, at) => folder !== to[at])
  const depth = shared === -1 ? from.length : shared
  const [one, other] = [rowAt(side, from, depth), rowAt(side, to, depth)]
  if (from.join() === to.join() || (one === null && other === null && depth > 0)) return true
  return one !== null && other !== null && one < other
}

/** The row of the folder at a depth, in the table of the folders above it; null where the table does not name it. */
function rowAt(side: Side, folders: readonly string[], depth: number): number | null {
  const above: readonly (readonly string[])[] | undefined =
    depth === 0 ? tables[side] : (rooms[side] as Rooms)[folders.slice(0, depth).join('/')]
  const row = above?.findIndex((names) => names.includes(folders[depth] ?? '.')) ?? -1
  return row === -1 ? null : row
}

function whyNot(side: Side, from: readonly string[], to: readonly string[]): string {
  const depth = Math.max(
    0,
    from.findIndex((folder, at) => folder !== to[at]),
  )
  const isKnown = [from, to].every((folders) => rowAt(side, folders, depth) !== null)
  return isKnown ? 'upwards' : 'a folder that is not in the table'
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
  ['packages/server/src/cluster/bell.ts', "import { x } from '../features/votes/cast-vote.js'", 'upwards'],
  ['packages/server/src/features/votes/x.ts', "import { x } from '../comments/thread.js'", 'upwards'],
  ['packages/web/src/features/people/x.tsx', "const x = import('../boards/use-board.js')", 'upwards'],
  ['packages/server/src/features/levers/lever/x.ts', "import { x } from '../drafts/save-draft.js'", 'upwards'],
  ['packages/server/src/features/coediting/x/y.ts', "import { x } from '../log/text-rows.js'", 'not in the table'],
  ['packages/server/src/features/votes/x.ts', "import { votes } from './votes.feature.js'", 'only features.ts'],
  ['packages/server/src/features/people/people.feature.ts', "import { x } from '../levers/x.js'", 'upwards'],
  ['packages/web/src/app.ts', "import { x } from '../../server/src/app.js'", 'leaves its package'],
  ['packages/shared/src/limits.ts', "import { x } from '@leviers/shared/votes'", '@leviers/shared/votes'],
  ['packages/server/src/utils/x.ts', '', 'says nothing'],
])('the test of imports would notice %s', (path, text, complaint) => {
  expect(offences([{ path, text }]).join()).toContain(complaint)
})
