import { setTimeout as sleep } from 'node:timers/promises'
import { anAct } from './garden.ts'
import type { Chance } from './seeded-chance.ts'
import { carryOut, type WriterParts } from './writer.ts'

const kindsOfActs = [
  'publishLever',
  'castVote',
  'withdrawVote',
  'editLever',
  'reviewLever',
  'hideLever',
  'restoreLever',
  'addComment',
  'editComment',
  'hideComment',
  'restoreComment',
  'deleteComment',
  'withdrawLever',
]
/** With levers of their own: what is moved needs others around it. Several moves, since some change nothing. */
const gestures = ['publishLever', 'publishLever', 'changeLeverStatus', ...Array.from({ length: 5 }, () => 'moveLever')]
/** Longer than positions wait for one another: each is then told alone. */
const pauseMilliseconds = 300
const stormActs = 12

/**
 * What is done when nothing goes wrong any more: on each board each kind of act, one at a time; then a storm of positions,
 * something said, and a storm with nothing after it.
 */
export async function peacefulTour(parts: WriterParts, chance: Chance): Promise<void> {
  const over = new AbortController().signal
  for (const boardId of parts.garden.boards) {
    const { voters, ...garden } = parts.garden
    // A new lever and one author, so that nothing of before stands in the way of any act.
    const own = { ...garden, voters: [chance.pick(voters)], boards: [boardId], levers: [], comments: [] }
    const arranged = { ...own, levers: [] }
    const acts = [
      ...kindsOfActs.map((name) => [name, own] as const),
      ...gestures.map((name) => [name, arranged] as const),
    ]
    for (const [command, on] of acts) {
      await carryOut({ ...parts, over }, chance, anAct(chance, on, command))
      await sleep(pauseMilliseconds)
    }
    const lively = { ...own, voters, levers: [] }
    for (const command of ['publishLever', 'castVote', 'addComment', 'castVote']) {
      const acts = Array.from({ length: command === 'castVote' ? stormActs : 1 }, () => anAct(chance, lively, command))
      await Promise.all(acts.map((act) => carryOut({ ...parts, over }, chance, act)))
    }
  }
}
