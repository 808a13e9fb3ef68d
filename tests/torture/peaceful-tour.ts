import { setTimeout as sleep } from 'node:timers/promises'
import { anAct } from './acts/an-act.ts'
import type { Garden } from './acts/garden.ts'
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
  'reportComment',
  'reviewComment',
  'editComment',
  'hideComment',
  'restoreComment',
  'deleteComment',
  'withdrawLever',
]
const rightsAndTexts = [
  'publishLever',
  'inviteCoAuthor',
  'saveText',
  'nameVersion',
  'shareLever',
  'removeCoAuthor',
  'shareLever',
  'shareLever',
  'inviteCoAuthor',
]
/** With levers of their own: what is moved needs others around it. Several moves, since some change nothing. */
const gestures = ['publishLever', 'publishLever', 'changeLeverStatus', ...Array.from({ length: 5 }, () => 'moveLever')]
/** Longer than positions wait for one another: each is then told alone. */
const pauseMilliseconds = 300
const stormActs = 12

/**
 * What is done when nothing goes wrong any more: on each board each kind of act, one at a time; then a storm of positions,
 * something said, and a storm with nothing after it. What did not come about, in sentences.
 */
export async function peacefulTour(parts: WriterParts, chance: Chance): Promise<string[]> {
  const faults: string[] = []
  const over = new AbortController().signal
  for (const boardId of parts.garden.boards) {
    const { voters, ...garden } = parts.garden
    // A new lever and one author, so that nothing of before stands in the way of any act.
    const own = { ...garden, voters: [chance.pick(voters)], boards: [boardId], levers: [], comments: [] }
    const arranged = { ...own, levers: [] }
    const written = { ...own, voters, levers: [] }
    const acts = [
      ...kindsOfActs.map((name) => [name, own] as const),
      ...gestures.map((name) => [name, arranged] as const),
      ...rightsAndTexts.map((name) => [name, written] as const),
    ]
    for (const [command, on] of acts) {
      await carryOut({ ...parts, over }, chance, anAct(chance, on, command))
      await sleep(pauseMilliseconds)
    }
    faults.push(...(await freezeAndMend({ ...parts, over }, chance, written)))
    const lively = { ...own, voters, levers: [] }
    for (const command of ['publishLever', 'castVote', 'addComment', 'castVote']) {
      const acts = Array.from({ length: command === 'castVote' ? stormActs : 1 }, () => anAct(chance, lively, command))
      await Promise.all(acts.map((act) => carryOut({ ...parts, over }, chance, act)))
    }
  }
  return faults
}

/** A text is frozen, mended by a moderator who restores a version, and frozen again: so it stays. */
async function freezeAndMend(parts: WriterParts, chance: Chance, garden: Garden): Promise<string[]> {
  const lever = garden.levers.at(-1)
  const actor = lever && garden.people.get(lever.authorId)
  if (!actor) return ['there is no text to freeze']
  // It uses the pages’ own pen, which needs the loader of sources.
  const { freezeText } = await import('./faults/freeze-text.ts')
  const hostile = { requester: parts.requester, port: chance.pick(parts.ports), leverId: lever.id, actor }
  const frozen = await freezeText(hostile)
  const moderator = chance.pick(garden.moderators)
  const mending = { ...anAct(chance, garden, 'restoreVersion'), actor: moderator }
  const { number } = await carryOut(parts, chance, mending)
  const mended = number === null ? [`a moderator could not mend lever ${lever.id}`] : []
  return [...frozen, ...mended, ...(await freezeText(hostile))]
}
