import { v5 as idFrom } from 'uuid'
import type { AppParts } from '../context.js'
import type { Command } from '../events/define-command.js'
import type { LoggedEvent } from '../events/stream-log.js'
import { createBoard } from '../features/boards/create-board.js'
import type { Catalogue } from '../features/boards/catalogue.js'
import { visitBoard } from '../features/boards/visit-board.js'
import { addComment } from '../features/comments/add-comment.js'
import { hideComment } from '../features/comments/hide-comment.js'
import { changeLeverStatus } from '../features/levers/change-lever-status.js'
import { publishLever } from '../features/levers/publish-lever.js'
import { createPerson } from '../features/people/create-person.js'
import { castVote } from '../features/votes/cast-vote.js'
import { sqlOf } from '../sql.js'
import { demoBoards } from './demo-boards.js'
import type { DemoComment, DemoLever } from './demo-levers.js'
import { demoPeople, type DemoPerson } from './demo-people.js'

const demoSpace = '2b1f6a52-62c3-4a1d-9a61-0d9c2f8a4e10'
const hour = 60 * 60 * 1_000

/** The same name always gives the same id, so that a seed that was interrupted is finished, never doubled. */
const demoId = (name: string) => idFrom(name, demoSpace)

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
  let lastBoardId = ''
  for (const { name, levers, ...board } of demoBoards) {
    const opened = await doer.act('paul', createBoard, name, board)
    const boardId = String(opened?.data.boardId)
    for (const lever of levers) await seedLever(doer, { boardId, lever, catalogue })
    lastBoardId = boardId
  }
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

interface Doer {
  act<Input extends { operationId: string }>(
    by: DemoPerson,
    command: Command<Input>,
    name: string,
    input: object,
  ): Promise<LoggedEvent | null>
}

/** Each act a little later than the one before, over the last days, nearer and nearer to now. */
function makeDoer({ runner, now }: AppParts): Doer {
  let before = 80 * hour
  const end = now().getTime()
  return {
    async act(by, command, name, input) {
      before *= 0.98
      const at = new Date(end - before)
      const actor = { personId: demoId(by) }
      const { event } = await runner.run({ command, actor, raw: { operationId: demoId(name), ...input }, at })
      return event
    },
  }
}

async function seedLever(
  doer: Doer,
  { boardId, lever, catalogue }: { boardId: string; lever: DemoLever; catalogue: Catalogue },
): Promise<void> {
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
