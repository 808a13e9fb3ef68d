import { expect, test } from 'vitest'
import { faultKinds, faultPlan } from '../faults/fault-plan.ts'
import { differencesOf, emptyBoard, fold } from './folded-board.ts'
import { nothingHeard, type HeardItem } from './heard.ts'
import { judgeActs, judgeHeard, judgeLog } from './judge.ts'
import type { Entry } from './ledger.ts'
import { seededChance } from '../seeded-chance.ts'
import type { LoggedRow, Truth } from './truth.ts'

const tally = (number: number) => ({ leverId: 'l', agree: number, disagree: 0, pass: 0, number })

function row(number: number, kind = 'VoteCast'): LoggedRow {
  const votes = kind === 'VoteCast' ? { agree: number, disagree: 0, pass: 0 } : {}
  const about = { leverId: 'l', commentId: kind === 'CommentAdded' ? 'c' : null }
  return { boardId: 'b', number, kind, actorId: 'p', operationId: `o${number}`, ...about, data: votes }
}

function truthOf(log: LoggedRow[], more: Partial<Truth> = {}): Truth {
  const operations = log.map(({ number }) => ({ actorId: 'p', operationId: `o${number}`, command: 'castVote', number }))
  const positions = log.map(({ number }) => ({ boardId: 'b', number, leverId: 'l', personId: 'p', value: 'AGREE' }))
  return { heads: new Map([['b', log.length]]), log, operations, positions, words: [], contradictions: [], ...more }
}

function item(number: number, more: Partial<HeardItem> = {}): HeardItem {
  const about = { operationId: `o${number}`, leverId: 'l', commentId: null, tallies: [tally(number)] }
  return { kind: 'VoteCast', number, since: number, ...about, ...more }
}

const together = (since: number, number: number, tallies = [tally(number)]) =>
  item(number, { kind: 'TalliesMoved', since, operationId: null, leverId: null, tallies })

const snapshot = (number: number) => item(number, { kind: 'BoardReset', operationId: null, leverId: null, tallies: [] })

const five = truthOf([1, 2, 3, 4, 5].map((number) => row(number)))

test.each([
  ['whole', [item(1), together(2, 4), item(5)], 0],
  ['with a hole', [item(1), item(3), item(4), item(5)], 1],
  ['with a double', [item(1), item(2), item(2), item(3), item(4), item(5)], 1],
  ['in disorder', [item(1), item(3), item(2), item(3), item(4), item(5)], 2],
  ['too short', [item(1), item(2)], 1],
  ['with positions that were told before', [item(1), item(2), together(2, 5)], 1],
  ['with an older tally', [item(1), together(2, 5, [tally(4)])], 1],
  ['with a lever forgotten', [item(1), together(2, 5, [])], 1],
  ['with another operation', [item(1, { operationId: 'other' }), together(2, 5)], 1],
  ['with another event', [item(1, { kind: 'CommentAdded' }), together(2, 5)], 1],
  ['with an event too many', [item(1), together(2, 5), item(6)], 2],
  ['with a snapshot instead of some', [item(1), snapshot(4), item(5)], 0],
  ['sent back by a snapshot', [item(1), item(2), snapshot(1), item(2), item(3), item(4), item(5)], 1],
])('what was heard %s is judged so', (_name, items, faults) => {
  const heard = Object.assign(nothingHeard('someone', 'b', { start: 0, cursor: '' }), { items })
  expect(judgeHeard(heard, five)).toHaveLength(faults)
})

test('who begins without a cursor of use must be given a snapshot first', () => {
  const heardFrom = (items: HeardItem[]) =>
    judgeHeard(Object.assign(nothingHeard('someone', 'b', { start: null, cursor: '' }), { items }), five)
  expect(heardFrom([snapshot(4), item(5)])).toEqual([])
  expect(heardFrom([item(1), together(2, 5)])).toHaveLength(1)
})

test('a log with a hole or another head, or rows that contradict one another, are noticed', () => {
  expect(judgeLog(five)).toEqual([])
  expect(judgeLog(truthOf([row(1), row(3)]))).toHaveLength(1)
  expect(judgeLog(truthOf([row(1)], { heads: new Map([['b', 2]]) }))).toHaveLength(1)
  expect(judgeLog(truthOf([row(1)], { contradictions: ['a tally is not the number of positions'] }))).toHaveLength(1)
})

function entry(number: number | null, more: Partial<Entry> = {}): Entry {
  const act = {
    operationId: `o${number}`,
    actorId: 'p',
    boardId: 'b',
    command: 'castVote',
    kind: 'VoteCast',
    said: 'AGREE',
  }
  return { ...act, attempts: 1, unanswered: 0, outcome: 'acknowledged', number, codes: [], faults: [], ...more }
}

test.each([
  ['is there', entry(1), 0],
  ['is lost', entry(7), 1],
  ['is another event', entry(1, { number: 2 }), 1],
  ['is there with another value', entry(1, { said: 'PASS' }), 1],
  ['was answered otherwise the second time', entry(1, { faults: ['was answered 1, then 2'] }), 1],
  ['was said to change nothing and did', entry(1, { number: null }), 1],
  ['was refused and is there', entry(1, { outcome: 'refused' }), 1],
  ['was refused, after an attempt without answer that arrived', entry(1, { outcome: 'refused', unanswered: 1 }), 0],
  ['was refused and is not there', entry(7, { outcome: 'refused' }), 0],
  ['was never answered', entry(7, { outcome: 'unsure' }), 1],
])('an act that %s is judged so', (_name, one, faults) => {
  expect(judgeActs([one], five)).toHaveLength(faults)
})

test('an act that is there twice is noticed, acknowledged or not', () => {
  const twice = truthOf([row(1), { ...row(2), operationId: 'o1' }])
  expect(judgeActs([entry(1)], twice)).toHaveLength(1)
  expect(judgeActs([entry(1, { outcome: 'unsure' })], twice)).toHaveLength(2)
})

test('what is folded from events and is not what the database holds is noticed; an older tally changes nothing', () => {
  const counts = (agree: number, number: number) => ({ agree, disagree: 0, pass: 0, number })
  const lever = { id: 'l', state: 'PUBLISHED', title: 'Un jardin', lastNumber: 1, tally: counts(0, 0) }
  const board = emptyBoard()
  fold(board, { __typename: 'LeverPublished', number: 1, lever })
  fold(board, { __typename: 'VoteCast', number: 3, leverId: 'l', tally: counts(2, 3) })
  fold(board, { __typename: 'TalliesMoved', number: 2, tallies: [{ leverId: 'l', tally: counts(1, 2) }] })
  const truth = emptyBoard()
  truth.levers.set('l', { state: 'PUBLISHED', title: 'Un jardin' })
  truth.tallies.set('l', { number: 3, counts: '2 0 0' })
  expect(differencesOf(board, truth)).toEqual([])
  truth.tallies.set('l', { number: 4, counts: '3 0 0' })
  truth.levers.set('l', { state: 'HIDDEN', title: '' })
  truth.comments.set('c', { state: 'PUBLISHED' })
  expect(differencesOf(board, truth)).toHaveLength(3)
})

test('a seed repeats its chance and its plan of faults, and another one does not', () => {
  const plan = (seed: string) => faultPlan(seededChance(seed), { milliseconds: 60_000, nodes: 2, every: 1_000 })
  expect(plan('five')).toEqual(plan('five'))
  expect(plan('five')).not.toEqual(plan('six'))
  expect(new Set(plan('five').map(({ kind }) => kind))).toEqual(new Set(faultKinds))
})

test('what is for moderators passes others as a number, and would be a fault if they were told it', () => {
  const reported = {
    ...five,
    log: five.log.map((row) => (row.number === 3 ? { ...row, kind: 'CommentReported' } : row)),
  }
  const [, , third] = reported.log
  const heard = (isModerator: boolean, kind: string) => {
    const item = { ...third, kind, since: 3, tallies: [] }
    const everyone = nothingHeard('someone', 'b', { start: 2, cursor: '', isModerator })
    return judgeHeard(Object.assign(everyone, { items: [item] }), reported).filter(
      (fault) => !fault.includes('heard up to'),
    )
  }
  expect(heard(true, 'CommentReported')).toEqual([])
  expect(heard(false, 'TalliesMoved')).toEqual([])
  expect(heard(false, 'CommentReported').join()).toContain('which is for moderators')
  expect(heard(true, 'TalliesMoved').join()).toContain('3 is none')
})
