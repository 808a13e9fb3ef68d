import type { AppParts } from '../context.js'
import { createBoard } from '../features/boards/create-board.js'
import type { Catalogue } from '../features/boards/catalogue.js'
import { visitBoard } from '../features/boards/visits/visit-board.js'
import { addComment } from '../features/comments/add-comment.js'
import { hideComment } from '../features/comments/hide-comment.js'
import { changeLeverStatus } from '../features/coediting/edits/change-lever-status.js'
import { publishLever } from '../features/levers/drafts/publish-lever.js'
import { createOrganisation } from '../features/organisations/create-organisation.js'
import { grantMandate } from '../features/organisations/mandates/grant-mandate.js'
import { createPerson } from '../features/people/create-person.js'
import { castVote } from '../features/votes/cast-vote.js'
import { sqlOf } from '../sql.js'
import { demoBodies } from './demo-bodies.js'
import { demoBoards } from './demo-boards.js'
import { demoId, makeDoer, type Doer } from './demo-doer.js'
import type { DemoComment, DemoLever } from './demo-levers.js'
import { demoPeople } from './demo-people.js'
import { writingSteps, type Step } from './writing-steps.js'

/** The last act of all, whatever the demonstration says. */
const lastAct = 'seeded'

/** Whether the last act of the demonstration has been done: then there is nothing left to do. */
export async function isSeeded({ em }: AppParts): Promise<boolean> {
  const found = await sqlOf(em.fork()).rows('select number from operation where operation_id = $1', [demoId(lastAct)])
  return found.length > 0
}

/** Gives a demonstration its people, then lets them act through the same commands as everybody. */
export async function seedDemo(parts: AppParts, catalogue: Catalogue): Promise<void> {
  await seedPeople(parts)
  const doer = makeDoer(parts)
  const bodyIds = new Map<string, string>()
  for (const body of demoBodies) bodyIds.set(body.name, await seedBody(doer, body))
  const waiting: Step[] = []
  let lastBoardId = ''
  for (const { name, levers, ...board } of demoBoards) {
    const opened = await doer.act('paul', createBoard, name, board)
    const boardId = String(opened?.data.boardId)
    for (const [place, lever] of levers.entries()) {
      const leverId = await seedLever(doer, { boardId, lever, catalogue })
      if (lever.writing)
        waiting.push(...writingSteps(doer, { leverId, body: lever.body, writing: lever.writing, bodyIds }))
      // A lever is written on while others are proposed: over days, not minutes.
      else if (place % 2 === 1) await waiting.shift()?.()
    }
    lastBoardId = boardId
  }
  for (const step of waiting) await step()
  await doer.act('paul', visitBoard, lastAct, { boardId: lastBoardId, number: 0 })
}

async function seedPeople({ em, now }: AppParts): Promise<void> {
  for (const [name, person] of Object.entries(demoPeople)) {
    await em.fork().transactional(async (transaction) => {
      const sql = sqlOf(transaction)
      const id = demoId(name)
      const known = await sql.rows('select id from person where id = $1', [id])
      if (known.length === 0) await createPerson(sql, { ...person, id, locale: 'FR', isDemo: true }, now())
    })
  }
}

async function seedBody(doer: Doer, { members, ...body }: (typeof demoBodies)[number]): Promise<string> {
  const added = await doer.act('paul', createOrganisation, body.name, body)
  const organisationId = String(added?.data.organisationId)
  for (const { who, as } of members) {
    const mandate = { personId: demoId(who), organisationId, kind: as }
    await doer.act('paul', grantMandate, `${body.name} ${who}`, mandate)
  }
  return organisationId
}

async function seedLever(
  doer: Doer,
  { boardId, lever, catalogue }: { boardId: string; lever: DemoLever; catalogue: Catalogue },
): Promise<string> {
  const { title, body, finding = null, action = null } = lever
  const themeIds = [...catalogue.themes.values()].filter((theme) => theme.name === lever.theme).map((theme) => theme.id)
  const neighbourhoodCodes = [...lever.neighbourhoods]
  const input = { boardId, title, body, finding, action, themeIds, neighbourhoodCodes }
  const published = await doer.act(lever.by, publishLever, title, input)
  const leverId = published?.leverId ?? ''
  const positions = [
    ...lever.agree.map((by) => ({ by, value: 'AGREE' })),
    ...(lever.disagree ?? []).map((by) => ({ by, value: 'DISAGREE' })),
    ...(lever.pass ?? []).map((by) => ({ by, value: 'PASS' })),
  ]
  for (const { by, value } of positions) await doer.act(by, castVote, `${title} ${by}`, { leverId, value })
  for (const comment of lever.comments ?? []) await seedComment(doer, { leverId, parentId: null, comment })
  const statuses = ['NONE', ...(lever.statuses ?? [])]
  for (const [place, to] of statuses.slice(1).entries()) {
    await doer.act('nadia', changeLeverStatus, `${title} ${to}`, { leverId, from: statuses[place], to })
  }
  return leverId
}

async function seedComment(
  doer: Doer,
  { leverId, parentId, comment }: { leverId: string; parentId: string | null; comment: DemoComment },
): Promise<void> {
  const { by, stance, body } = comment
  const added = await doer.act(by, addComment, `${leverId} ${body}`, { leverId, parentId, stance, body })
  const commentId = added?.commentId ?? ''
  if (comment.hidden) {
    await doer.act('nadia', hideComment, `hide ${body}`, { commentId, reason: 'OFF_TOPIC', motive: comment.hidden })
  }
  for (const reply of comment.replies ?? []) await seedComment(doer, { leverId, parentId: commentId, comment: reply })
}
