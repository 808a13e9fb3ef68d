import type { BoardFile, BoardFilePerson } from '@leviers/shared/board-file'
import type { BoardRules, BoardVisibility } from '@leviers/shared/boards'
import { PublicError } from '../../errors.js'
import type { Sql } from '../../sql.js'
import { boardActs } from './board-acts.js'
import { readBoardRows, type PersonRow } from './board-rows.js'

interface BoardRow extends BoardRules {
  title: string
  description: string
  attribution: string | null
  openedAt: string
  visibility: BoardVisibility
}

/** A board with everything that happened on it, as the file that docs/imports.md describes. Throws NOT_FOUND. */
export async function boardFileOf(sql: Sql, boardId: string): Promise<BoardFile> {
  const [board] = await sql.rows<BoardRow>(
    `select title, description, attribution, created_at as "openedAt",
       visibility, state, proposers, guests_vote as "guestsVote" from board where id = $1`,
    [boardId],
  )
  if (!board) throw new PublicError('NOT_FOUND')
  const rows = await readBoardRows(sql, boardId)
  const people = makeReferences(rows.people)
  const acts = boardActs(rows, people.referenceOf)
  const openedAt = new Date(board.openedAt).toISOString()
  return { format: 'leviers-board', version: 1, board: { ...board, openedAt }, people: people.listed, acts }
}

/** People by order of appearance: p1, p2… Ids of this instance mean nothing elsewhere. */
function makeReferences(people: ReadonlyMap<string, PersonRow>) {
  const references = new Map<string, string>()
  const listed: BoardFilePerson[] = []
  return {
    listed,
    referenceOf(id: string): string {
      const known = references.get(id)
      if (known) return known
      const ref = `p${references.size + 1}`
      references.set(id, ref)
      const { displayName, college, organisation, isGuest, isVouched, externalId } = people.get(id) ?? nobody
      listed.push({ ref, displayName, college, organisation, isGuest, isVouched, externalId })
      return ref
    },
  }
}

const nobody = {
  displayName: '—',
  college: 'HABITANTS',
  organisation: null,
  isGuest: false,
  isVouched: false,
  externalId: null,
} as const

/** The file's text: one person and one act per line, so that two versions can be compared. */
export function* boardFileLines({ format, version, board, people, acts }: BoardFile): Generator<string> {
  yield `{"format":${JSON.stringify(format)},"version":${version},"board":${JSON.stringify(board)},\n"people":[\n`
  yield* listLines(people)
  yield '],\n"acts":[\n'
  yield* listLines(acts)
  yield ']}\n'
}

function* listLines(items: readonly object[]): Generator<string> {
  for (const [index, item] of items.entries()) {
    yield `${JSON.stringify(item)}${index < items.length - 1 ? ',' : ''}\n`
  }
}
