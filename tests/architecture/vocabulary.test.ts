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

interface SourceFile {
  path: string
  text: string
}

/** Exported names that hold a word of our own for what has a known name, each with the word to use. */
function privateWords(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, text }) =>
    exportedNames(text).flatMap((name) => {
      const word = wordsOf(name).find((one, at) => one in instead && (one !== 'most' || at === 0))
      return word ? [`${path}: ${name} says “${word}”: say ${instead[word]}`] : []
    }),
  )
}

function exportedNames(text: string): string[] {
  const declared = text.matchAll(/^export (?:async )?(?:function\*?|const|let|class|interface|type|enum) (\w+)/gm)
  return [...declared].map(([, name = '']) => name)
}

function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[\s_]+/)
    .map((word) => word.replace(/s$/, ''))
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
  const file = (text: string) => [{ path: 'packages/web/src/x.ts', text }]
  expect(privateWords(file('export const hopedVotes = 1')).join()).toContain('say optimistic')
  expect(privateWords(file('export function makePenSession() {}')).join()).toContain('say replica')
  expect(privateWords(file('export class PendingSpace {}\nconst hoped = 1'))).toEqual([])
})
