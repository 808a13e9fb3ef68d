import type { BoardRules, BoardVisibility } from '@leviers/shared/boards'
import { importAdministrator, importedId } from './imported-ids.js'
import type { ImportedPerson } from './imported-people.js'
import type { CommandCall, ImportTarget } from './import-target.js'
import type { ActCounts, PlannedAct } from './planned-act.js'
import { ImportStopped, type Reject } from './rejects.js'
import type { ReplayClock } from './replay-clock.js'
import { runActs, type ActsOutcome, type ImportWatcher } from './run-acts.js'
import type { TimeSpent } from './time-spent.js'

export interface PlannedBoard {
  id: string
  source: string
  title: string
  description: string
  attribution: string | null
  openedAt: Date
  /** Who may know of it; everybody where nothing says it. */
  visibility?: BoardVisibility | undefined
  rules: Partial<BoardRules>
}

/** An import that was read and checked, and not yet written. */
export interface ImportPlan {
  board: PlannedBoard
  people: ImportedPerson[]
  acts: PlannedAct[]
}

export interface ImportRun {
  target: ImportTarget
  watcher: ImportWatcher
  clock: ReplayClock | null
  /** Rows that are refused are left out instead of stopping the import. */
  goOn: boolean
  signal: AbortSignal
}

export interface ImportResult {
  boardId: string
  title: string
  total: number
  counts: ActCounts
  /** How many acts an earlier run had brought. */
  before: number
  rejects: Reject[]
  /** Whether acts are left that nobody refused: the same command again brings them. */
  isPartial: boolean
  milliseconds: { people: number; acts: number; commands: TimeSpent }
}

const chunkSize = 2_000

/**
 * Brings a plan to a board: people, the board, then every act in order. What an earlier run brought is found and left
 * as it is. Throws ImportStopped, before anything is written, when the name or a lever is taken by something else.
 */
export async function carryOut(plan: ImportPlan, run: ImportRun): Promise<ImportResult> {
  const { target } = run
  // Levers first: another import of the same file may be under way, and what it brings meanwhile is no conflict.
  const there = new Set((await target.importedLevers(plan.board.id)).map((lever) => lever.externalId))
  const known = await knownOperations(plan, target)
  const { acts, rejects } = actsWithoutConflict(plan, { known, there, goOn: run.goOn })
  const started = performance.now()
  const commandsBefore = await target.timeSpent()
  const isComplete = acts.every((act) => known.has(act.call.raw.operationId))
  if (!isComplete || acts.length === 0) await preparePeopleAndBoard(plan, target)
  const peopleDone = performance.now()
  const outcome = await runActs({ ...run, acts, known })
  const commands = spentBetween(commandsBefore, await target.timeSpent())
  return {
    boardId: plan.board.id,
    title: plan.board.title,
    total: plan.acts.length,
    counts: outcome.counts,
    before: acts.filter((act) => known.has(act.call.raw.operationId)).length,
    rejects: [...rejects, ...rejectsOf(outcome)],
    isPartial: outcome.counts.done + outcome.refused.length < acts.length,
    milliseconds: { people: peopleDone - started, acts: performance.now() - peopleDone, commands },
  }
}

async function knownOperations({ board, acts }: ImportPlan, target: ImportTarget): Promise<Set<string>> {
  const known = new Set<string>()
  if (!(await target.boardBroughtFrom(board.source))) {
    const [other] = await target.boardsNamed(board.title)
    if (other && other.source !== board.source)
      throw new ImportStopped([{ file: board.title, line: null, reason: 'NAME_TAKEN', details: {} }])
    return known
  }
  for (const chunk of chunksOf(acts)) {
    const asked = chunk.map(({ call }) => ({ actorId: call.actor.personId, operationId: call.raw.operationId }))
    for (const operationId of await target.knownOperations(asked)) known.add(operationId)
  }
  return known
}

interface Already {
  known: ReadonlySet<string>
  /** Levers of the board, by their names where they come from. */
  there: ReadonlySet<string>
  goOn: boolean
}

/** A lever that is there with other words than the file's is not overwritten: nobody would know what was voted on. */
function actsWithoutConflict({ acts }: ImportPlan, { known, there, goOn }: Already) {
  const isConflict = ({ call }: PlannedAct) =>
    call.command === 'publishLever' &&
    there.has(call.actor.importing?.externalId ?? '') &&
    !known.has(call.raw.operationId)
  const rejects = acts.filter(isConflict).map(({ file, line, call }): Reject => {
    const details = { id: call.actor.importing?.externalId ?? '' }
    return { file, line, reason: 'OTHER_CONTENT', details }
  })
  if (rejects.length > 0 && !goOn) throw new ImportStopped(rejects)
  return { acts: acts.filter((act) => !isConflict(act)), rejects }
}

async function preparePeopleAndBoard({ board, people }: ImportPlan, target: ImportTarget): Promise<void> {
  const at = board.openedAt.toISOString()
  await target.addPeople([{ ...importAdministrator, locale: 'FR', at }])
  for (const chunk of chunksOf(people)) await target.addPeople(chunk)
  if (await target.boardBroughtFrom(board.source)) return
  const { id, source, title, description, visibility, attribution, rules } = board
  const actor = { personId: importAdministrator.id, importing: { id, source, attribution, rules } }
  const raw = { operationId: importedId(source, 'board'), title, description, visibility }
  const call: CommandCall = { command: 'createBoard', actor, raw, at }
  const [answer] = await target.runAll([call])
  if (answer && !answer.done) throw new ImportStopped([rejectOf({ file: title, line: null, call }, answer)])
}

function rejectsOf({ refused }: ActsOutcome): Reject[] {
  return refused.map(({ act, answer }) => rejectOf(act, answer))
}

function rejectOf({ file, line }: PlannedAct, answer: ActsOutcome['refused'][number]['answer']): Reject {
  if (answer.code === null) return { file, line, reason: 'FAILED', details: {} }
  return { file, line, reason: 'REFUSED', details: { ...answer.details, code: answer.code } }
}

function* chunksOf<Item>(items: readonly Item[]): Generator<Item[]> {
  for (let from = 0; from < items.length; from += chunkSize) yield items.slice(from, from + chunkSize)
}

function spentBetween(before: TimeSpent, after: TimeSpent): TimeSpent {
  return Object.fromEntries(
    Object.entries(after).map(([name, spent]) => [name, spent - ((before as Record<string, number>)[name] ?? 0)]),
  )
}
