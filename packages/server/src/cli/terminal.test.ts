import { expect, test } from 'vitest'
import { sentencesOf } from './sentences.js'
import { Terminal } from './terminal.js'

/** A terminal that is told how far an import is at a time, in seconds; what it wrote last. */
function aTerminal() {
  const written: string[] = []
  const clock = { seconds: 0 }
  const output = { write: (text: string) => written.push(text) }
  const terminal = new Terminal(output, 'FR', () => clock.seconds * 1_000)
  terminal.begin(10_000, false)
  return (seconds: number, done: number, levers = done) => {
    clock.seconds = seconds
    terminal.onCounts({ done, levers, votes: 0 })
    return (written.at(-1) ?? '').replaceAll('\u00A0', ' ').replaceAll('\u202F', ' ')
  }
}

test('how long it will still take is not told before there is something to tell it from', () => {
  const at = aTerminal()
  at(30, 1)
  expect(at(36, 2)).not.toContain('encore')
  expect(at(50, 50)).not.toContain('encore')
  expect(at(60, 301)).toContain('encore')
})

test('more than a minute and a half is told in minutes', () => {
  const at = aTerminal()
  at(0, 1)
  expect(at(10, 501)).toMatch(/ · encore 4 min environ$/m)
  expect(at(20, 5_001)).toMatch(/ · encore 20 s environ$/m)
})

test('one is one: « 1 levier »', () => {
  const at = aTerminal()
  expect(at(6, 1)).toContain(' · 1 levier · 0 position')
  expect(at(12, 2)).toContain(' · 2 leviers · 0 position')
  const parts = { title: 'T', levers: '1', votes: '2', seconds: '3' }
  expect(sentencesOf('EN').imported(parts)).toBe('“T”: 1 lever and 2 positions, imported in 3 s.')
})
