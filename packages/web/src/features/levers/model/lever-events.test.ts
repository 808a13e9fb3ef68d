import { expect, test } from 'vitest'
import {
  isProseOld,
  leverEvents,
  withLever,
  withProse,
  type LeverCard,
  type LeverProse,
  type Levers,
} from './lever-events.js'

// Only these parts are read here.
const card = { id: 'a', title: 'Un banc' } as LeverCard
const prose = { openToMembers: false } as LeverProse
const opened = withLever(new Map(), { ...card, body: 'Texte.', finding: 'Avant', action: null }, 5)
const findingOf = (levers: Levers) => levers.get('a')?.text?.finding

test('what was read anew of a text brings the finding and the action that a restored version says', () => {
  const read = withProse(opened, 'a', { asOf: 7, value: prose, words: { finding: 'Restauré', action: null } })
  expect(findingOf(read)).toBe('Restauré')
})

test('what was read before the last change of a lever does not take its words back', () => {
  const entry = opened.get('a')
  if (!entry) throw new Error('no lever')
  const changed: Levers = new Map([['a', { ...entry, proseChanged: 9 }]])
  const read = withProse(changed, 'a', { asOf: 8, value: prose, words: { finding: 'Ancien', action: null } })
  expect(findingOf(read)).toBe('Avant')
})

test('of a lever that was never opened nothing but its form is known', () => {
  const read = withProse(withLever(new Map(), card, 5), 'a', {
    asOf: 7,
    value: prose,
    words: { finding: 'Un', action: null },
  })
  expect(read.get('a')?.text).toBe(null)
})

test('who was invited as a guest and is an account now is read anew', () => {
  const read = withProse(opened, 'a', { asOf: 7, value: prose })
  expect(isProseOld(read.get('a'))).toBe(false)
  const claimed = leverEvents.GuestClaimed(read, { number: 8, levers: [{ id: 'a' }] })
  expect(isProseOld(claimed.get('a'))).toBe(true)
})
