import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { allowedLonger } from './allowed-longer.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Files over 200 lines and functions over 40 (60 in a component). */
function tooLong(path: string, text: string): string[] {
  const lines = text.split('\n')
  const most = path.endsWith('.tsx') ? 60 : 40
  const long = lines.length > 201 ? [path] : []
  for (const [index, line] of lines.entries()) {
    const name = nameOfFunction(line)
    if (!name) continue
    const indent = /^\s*/.exec(line)?.[0] ?? ''
    // Its end is the first brace at its own depth that does not open the body after a long list of parameters.
    const isEnd = (one: string) =>
      one.startsWith(indent) && /^[})]/.test(one.slice(indent.length)) && !one.endsWith('{')
    const end = lines.findIndex((one, at) => at > index && isEnd(one))
    if (end - index + 1 > most) long.push(`${path} ${name}`)
  }
  return long
}

/** Of a declaration, an arrow with a body or a method that starts on this line. */
function nameOfFunction(line: string): string | undefined {
  if (/^\s*(if|for|while|switch|catch|return)\b/.test(line) || !/[{(]$/.test(line)) return undefined
  const declared = /^\s*(?:export )?(?:async )?function\*? (\w+)/.exec(line)
  const arrow = /^\s*(?:export )?const (\w+)(?:: [^=]+)? = (?:async )?(?:<.*>)?\(.*=> [{(]$/.exec(line)
  const method = /^\s+(?:async )?\*?(\w+)\([^()]*(?:\)(?:: [^=]+)?)? ?\{$/.exec(line)
  return (declared ?? arrow ?? method)?.[1]
}

function sources(): string[] {
  return ['shared', 'server', 'web'].flatMap((side) =>
    readdirSync(join(root, 'packages', side, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name) && !/\.(generated|test)\.ts$/.test(name))
      .map((name) => `packages/${side}/src/${name}`),
  )
}

test('no file and no function is longer than a screen or two, but for those that say why', () => {
  const found = sources().flatMap((path) => tooLong(path, readFileSync(join(root, path), 'utf8')))
  expect(found.filter((one) => !(one in allowedLonger))).toEqual([])
})

test('no reason to be longer serves twice', () => {
  const reasons = Object.values(allowedLonger)
  expect(reasons.length).toBeLessThanOrEqual(12)
  expect(new Set(reasons).size).toBe(reasons.length)
})

test('what is allowed to be longer still is', () => {
  const found = new Set(sources().flatMap((path) => tooLong(path, readFileSync(join(root, path), 'utf8'))))
  expect(Object.keys(allowedLonger).filter((one) => !found.has(one))).toEqual([])
})

test('the test of sizes would notice a long function and a long file', () => {
  const body = (count: number) => `export function big() {\n${'  x()\n'.repeat(count)}}\n`
  expect(tooLong('a.ts', body(38))).toEqual([])
  expect(tooLong('a.ts', body(39))).toEqual(['a.ts big'])
  expect(tooLong('a.ts', '\n'.repeat(201))).toEqual(['a.ts'])
  const method = `const all = {\n  async change(sql, {\n    id,\n  }: Input) {\n${'    x()\n'.repeat(40)}  },\n}\n`
  expect(tooLong('a.ts', method)).toEqual(['a.ts change'])
  expect(tooLong('a.tsx', `const Big = () => (\n${'  <p />\n'.repeat(60)})\n`)).toEqual(['a.tsx Big'])
  expect(tooLong('a.ts', `  if (isSo) {\n${'    x()\n'.repeat(50)}  }\n`)).toEqual([])
})
