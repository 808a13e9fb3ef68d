import { carryOut, type ImportResult, type ImportRun } from '../carry-out.js'
import { readPolisFolder } from './polis-folder.js'
import { peopleOf, plannedBoard, polisActs } from './polis-plan.js'
import { ImportStopped, type Reject } from '../rejects.js'

export interface PolisImport extends ImportRun {
  folder: string
  /** The board's title; null for the deliberation's own topic. */
  boardName: string | null
  /** The sentence to print wherever its content is shown; null for the one that comes with the folder. */
  attribution: string | null
  now: Date
  /** Told once everything is read and checked, before anything is written. */
  onRead(total: number, milliseconds: number): void
}

export interface PolisResult extends ImportResult {
  readMilliseconds: number
  /** Rows that the files hold and the board does not: by file and line. */
  rejects: Reject[]
  /** Statements whose words are unknown, kept hidden under their number. */
  unpublished: number
}

/**
 * Brings a Polis export to a board through the commands that people use. Throws ImportStopped, before anything is
 * written, when the folder is not one, or when a row is at fault and rows are not to be left out.
 */
export async function importPolis(options: PolisImport): Promise<PolisResult> {
  const { folder, boardName, goOn, now } = options
  const started = performance.now()
  const deliberation = await readPolisFolder(folder)
  if (deliberation.rejects.length > 0 && !goOn) throw new ImportStopped(deliberation.rejects)
  const title = boardName ?? deliberation.topic
  const { id, source } = plannedBoard(deliberation, title)
  const attribution = options.attribution ?? deliberation.attribution
  const plan = {
    board: { id, source, title, description: deliberation.description, attribution, openedAt: now, rules: {} },
    people: peopleOf(deliberation, source, now),
    acts: polisActs(deliberation, { id, source }, now),
  }
  const readMilliseconds = performance.now() - started
  options.onRead(plan.acts.length, readMilliseconds)
  const result = await carryOut(plan, options)
  const unpublished = deliberation.statements.filter(({ moderation }) => moderation === 'UNPUBLISHED').length
  return { ...result, rejects: [...deliberation.rejects, ...result.rejects], readMilliseconds, unpublished }
}
