import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Words that an engineer would not search for, and those that they would: docs/glossary.md says what each names. */
const instead: Record<string, string> = {
  told: 'coalesced, a snapshot or a delta',
  hoped: 'optimistic',
  said: 'encoded or published',
  heard: 'decoded or received',
  pen: 'replica on the web, seat or client id on the server',
  desk: 'workspace',
  asker: 'requester',
  speaker: 'socket connection',
  outlet: 'socket writer',
  doubt: 'slow connection',
  surroundings: 'environment',
  companions: 'peers',
  conflated: 'dedupe queue',
  pace: 'throttle',
  waiter: 'wakeable',
  gesture: 'undoable',
  doings: 'authorship',
  shelf: 'store',
  most: 'max',
}

/** Names that hold such a word and stay, in the files where they may stand, each with its reason. */
const allowed: Record<string, { where: RegExp; why: string }> = {
  pens: { where: /caret|ports\/texts/, why: 'a field of TextCarets in the API' },
  textPen: { where: /\/coediting\//, why: 'a subscription of the API' },
  TextPenDocument: { where: /connected-replica/, why: 'made from that subscription' },
  TextPenSubscription: { where: /connected-replica/, why: 'made from that subscription' },
  TOO_MANY_PENS: { where: /refusals/, why: 'a code of refusal, which programs know' },
  Migration20261127PensSeen: { where: /migrations-list/, why: 'a migration is written once' },
  hoped: { where: /outbox-store/, why: 'a key in records that earlier builds kept on a device' },
  Outlet: { where: /shell/, why: 'a component of the router' },
}

interface SourceFile {
  path: string
  text: string
}

/** Names that hold a word of our own for what has a known name, each with the word to use: of locals, members and files too. */
function privateWords(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, text }) => {
    const exported = exportedNames(text)
    const names = new Set([...namesIn(text), ...fileWords(path)])
    return [...names].flatMap((name) => {
      const word = wordsOf(name).find(
        (one, at) => refused.has(one) && (one !== 'most' || (at === 0 && exported.has(name))),
      )
      if (!word || allowed[name]?.where.test(path)) return []
      return [`${path}: ${name} says “${word}”: say ${refused.get(word)}`]
    })
  })
}

const refused = new Map(Object.entries(instead).map(([word, better]) => [singular(word), better]))

function exportedNames(text: string): Set<string> {
  const declared = text.matchAll(/^export (?:async )?(?:function\*?|const|let|class|interface|type|enum) (\w+)/gm)
  return new Set([...declared].map(([, name = '']) => name))
}

/** Comments and texts, where any word may stand. */
const quiet = /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g

function namesIn(text: string): string[] {
  return [...text.replace(quiet, ' ').matchAll(/[A-Za-z_]\w*/g)].map(([name]) => name)
}

/** A file is named after its one export: `hold-seat.ts` is "hold seat". */
function fileWords(path: string): string[] {
  const [name = ''] = path.slice(path.lastIndexOf('/') + 1).split('.')
  return [name.replaceAll('-', '_')]
}

function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[\s_]+/)
    .map(singular)
}

function singular(word: string): string {
  return word.replace(/s$/, '')
}

function sources(): SourceFile[] {
  return ['shared', 'server', 'web'].flatMap((side) => {
    const src = join(root, 'packages', side, 'src')
    return readdirSync(src, { recursive: true, encoding: 'utf8' })
      .filter(
        (name) => /\.tsx?$/.test(name) && !/\.(generated|test)\.ts$/.test(name) && !name.startsWith('migrations/'),
      )
      .map((name) => ({ path: `packages/${side}/src/${name}`, text: readFileSync(join(src, name), 'utf8') }))
  })
}

test('a mechanism bears the name that an engineer would search for', () => {
  expect(privateWords(sources())).toEqual([])
})

test('the test of vocabulary would notice an old word, and lets a word pass that only holds one', () => {
  const file = (text: string, path = 'packages/web/src/x.ts') => [{ path, text }]
  expect(privateWords(file('export const hopedVotes = 1')).join()).toContain('say optimistic')
  expect(privateWords(file('export function makePenSession() {}')).join()).toContain('say replica')
  expect(privateWords(file('const { told } = read()')).join()).toContain('told says')
  expect(privateWords(file('class Room {\n  private lastTold = 1\n}')).join()).toContain('say coalesced')
  expect(privateWords(file('const surroundings = 1')).join()).toContain('say environment')
  expect(privateWords(file('', 'packages/web/src/pen-shown.ts')).join()).toContain('say replica')
  expect(privateWords(file('export class PendingSpace {}\nconst most = 1'))).toEqual([])
  expect(privateWords(file("// what was told\nsay('hoped', `the ${pen}`)"))).toEqual([])
})

test('a name that may stay with an old word is still there, and nowhere else', () => {
  const files = sources()
  const unused = Object.keys(allowed).filter((name) => !files.some(({ text }) => namesIn(text).includes(name)))
  expect(unused).toEqual([])
  const elsewhere = [{ path: 'packages/web/src/client/outbox/outbox.ts', text: 'const hoped = 1' }]
  expect(privateWords(elsewhere).join()).toContain('say optimistic')
})
