import { stepsInOrder, type Deliberation, type ImportedVote, type Step } from './deliberation.js'
import { importAdministrator, importedId } from './imported-ids.js'
import type { ImportedPerson } from './imported-people.js'
import type { PlannedAct } from './planned-act.js'
import { leverWords } from './polis-statements.js'

/** The board that a deliberation is brought to. */
export interface PlannedBoard {
  id: string
  source: string
}

/** Stands for the authors of statements whose source names none. */
const unknownAuthor = { externalId: 'author', displayName: 'Auteur·e non précisé·e' }
const hiding = { reason: 'OTHER', motive: 'Écarté par la modération de la délibération d’origine.' } as const

/** Where a deliberation goes: the same one under the same name always goes to the same board. */
export function plannedBoard({ origin }: Pick<Deliberation, 'origin'>, name: string): PlannedBoard {
  const source = `polis ${origin} « ${name} »`
  return { id: importedId(source), source }
}

const personIdOf = (source: string, externalId: string) => importedId(source, 'person', externalId)

/** Everybody who wrote or voted, from when they first did. */
export function peopleOf({ statements, votes }: Deliberation, source: string, now: Date): ImportedPerson[] {
  const firsts = new Map<string, number>()
  const seen = (externalId: string, at: number | null) => {
    const time = at ?? now.getTime()
    firsts.set(externalId, Math.min(time, firsts.get(externalId) ?? time))
  }
  statements.forEach((statement) => seen(statement.authorId ?? unknownAuthor.externalId, statement.at))
  votes.forEach((vote) => seen(vote.voterId, vote.at))
  return [...firsts].map(([externalId, time]) => ({
    id: personIdOf(source, externalId),
    source,
    externalId,
    displayName: externalId === unknownAuthor.externalId ? unknownAuthor.displayName : `Participant ${externalId}`,
    locale: 'FR',
    at: new Date(time).toISOString(),
  }))
}

/**
 * A deliberation as the commands that people would have given, in order. Each row has its own operation id, made of
 * what it says, so that what was done before is recognised.
 */
export function polisActs(deliberation: Deliberation, board: PlannedBoard, now: Date): PlannedAct[] {
  const { id: boardId, source } = board
  const occurrences = new Map<string, number>()
  const leverIdOf = (statementId: string) => importedId(source, 'lever', statementId)
  const timeOf = (at: number | null) => new Date(at ?? now).toISOString()
  return stepsInOrder(deliberation).map((step) => (step.kind === 'VOTE' ? voteAct(step.vote) : statementAct(step)))

  function voteAct({ file, line, statementId, voterId, value, at }: ImportedVote): PlannedAct {
    const row = [source, 'vote', statementId, voterId, value, at ?? ''] as const
    const key = row.join(' ')
    const occurrence = (occurrences.get(key) ?? 0) + 1
    occurrences.set(key, occurrence)
    const raw = { operationId: importedId(...row, occurrence), leverId: leverIdOf(statementId), value }
    const actor = { personId: personIdOf(source, voterId), importing: {} }
    return { file, line, call: { command: 'castVote', actor, raw, at: timeOf(at) } }
  }

  function statementAct(step: Exclude<Step, { kind: 'VOTE' }>): PlannedAct {
    const { id, authorId, body, file, line } = step.statement
    const leverId = leverIdOf(id)
    if (step.kind === 'STATEMENT') {
      const { at } = step.statement
      const words = leverWords(body)
      const raw = {
        operationId: importedId(source, 'statement', id, authorId ?? '', body, at ?? ''),
        boardId,
        ...words,
      }
      const personId = personIdOf(source, authorId ?? unknownAuthor.externalId)
      const actor = { personId, importing: { id: leverId, externalId: id } }
      return { file, line, call: { command: 'publishLever', actor, raw, at: timeOf(at) } }
    }
    const isHiding = step.kind === 'HIDE'
    const raw = { operationId: importedId(source, step.kind, id), leverId, ...(isHiding ? hiding : {}) }
    const actor = { personId: importAdministrator.id, importing: {} }
    const command = isHiding ? 'hideLever' : 'reviewLever'
    return { file, line, call: { command, actor, raw, at: timeOf(step.at) } }
  }
}
