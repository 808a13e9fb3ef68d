import {
  stepsInOrder,
  type Deliberation,
  type ImportedStatement,
  type ImportedVote,
  type Step,
} from '../deliberation.js'
import { importAdministrator, importedId } from '../imported-ids.js'
import type { ImportedPerson } from '../imported-people.js'
import type { PlannedAct } from '../planned-act.js'
import { leverWords } from './polis-statements.js'

/** The board that a deliberation is brought to. */
export interface PlannedBoard {
  id: string
  source: string
}

/** Stands for the authors of statements whose source names none. */
const unknownAuthor = { externalId: 'author', displayName: 'Sans nom' }
const motives = {
  REJECTED: 'Écarté par la modération de la délibération d’origine.',
  UNPUBLISHED: 'Non publié par la délibération d’origine : son texte n’est pas connu.',
}

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
  const writer = new ActWriter(board, now)
  return stepsInOrder(deliberation).map((step) => {
    if (step.kind === 'VOTE') return writer.voteAct(step.vote)
    return step.kind === 'STATEMENT' ? writer.statementAct(step.statement) : writer.moderationAct(step)
  })
}

class ActWriter {
  private readonly occurrences = new Map<string, number>()
  private readonly leverIds = new Map<string, string>()
  private readonly personIds = new Map<string, string>()

  constructor(
    private readonly board: PlannedBoard,
    private readonly now: Date,
  ) {}

  statementAct({ file, line, id, authorId, body, at }: ImportedStatement): PlannedAct {
    const { id: boardId, source } = this.board
    const operationId = importedId(source, 'statement', id, authorId ?? '', body, at ?? '')
    const personId = this.personIdOf(authorId ?? unknownAuthor.externalId)
    const actor = { personId, importing: { id: this.leverIdOf(id), externalId: id } }
    const raw = { operationId, boardId, ...leverWords(body) }
    return { file, line, call: { command: 'publishLever', actor, raw, at: this.timeOf(at) } }
  }

  voteAct({ file, line, statementId, voterId, value, at }: ImportedVote): PlannedAct {
    const { source } = this.board
    const row = [source, 'vote', statementId, voterId, value, at ?? ''] as const
    const key = row.join(' ')
    // The same row again is the same click again: a row of its own, which will change nothing.
    const occurrence = (this.occurrences.get(key) ?? 0) + 1
    this.occurrences.set(key, occurrence)
    const raw = { operationId: importedId(...row, occurrence), leverId: this.leverIdOf(statementId), value }
    const actor = { personId: this.personIdOf(voterId), importing: {} }
    return { file, line, call: { command: 'castVote', actor, raw, at: this.timeOf(at) } }
  }

  moderationAct({ kind, statement, at }: Extract<Step, { kind: 'REVIEW' | 'HIDE' }>): PlannedAct {
    const { file, line, id } = statement
    const operationId = importedId(this.board.source, kind, id)
    const actor = { personId: importAdministrator.id, importing: {} }
    const motive = statement.moderation === 'UNPUBLISHED' ? motives.UNPUBLISHED : motives.REJECTED
    const leverId = this.leverIdOf(id)
    const raw = { operationId, leverId, ...(kind === 'HIDE' ? { reason: 'OTHER', motive } : {}) }
    const command = kind === 'HIDE' ? 'hideLever' : 'reviewLever'
    return { file, line, call: { command, actor, raw, at: this.timeOf(at) } }
  }

  private leverIdOf(statementId: string): string {
    return remembered(this.leverIds, statementId, () => importedId(this.board.source, 'lever', statementId))
  }

  private personIdOf(externalId: string): string {
    return remembered(this.personIds, externalId, () => personIdOf(this.board.source, externalId))
  }

  private timeOf(at: number | null): string {
    return new Date(at ?? this.now).toISOString()
  }
}

/** Ids are hashes: made once for each thing, not once for each of its rows. */
function remembered(ids: Map<string, string>, key: string, make: () => string): string {
  const id = ids.get(key) ?? make()
  ids.set(key, id)
  return id
}
