import { hasVisibleText } from '@leviers/shared/texts'
import { columnsOf, readCsv } from '../csv-file.js'
import type { Deliberation, ImportedStatement, ImportedVote } from '../deliberation.js'
import { acceptedRows, idCell, RowFault, timeCell, voteCell } from './polis-cells.js'
import type { PolisFiles } from './polis-files.js'
import { makeIdsOnce, numberedBody, refuseUnusableWords } from './polis-statements.js'
import { shownValue, stopImport, type Reject } from '../rejects.js'

type Rows = Pick<Deliberation, 'statements' | 'votes'>

const moderations: Record<string, ImportedStatement['moderation']> = {
  '1': 'ACCEPTED',
  '0': 'UNREVIEWED',
  '-1': 'REJECTED',
}

/** Statements (comments.csv) and the log of votes (votes.csv): one row per vote, repeats included. */
export async function readPolisLog(files: PolisFiles, rejects: Reject[]): Promise<Rows> {
  const [comments, votes] = ['comments.csv', 'votes.csv'].map(
    (name) => files.get(name) ?? stopImport(name, 'MISSING_FILE'),
  )
  // Both were found, or the import has stopped.
  const rejectedIds = new Set<string>()
  const statements = await readStatements(comments as Buffer, rejects, rejectedIds)
  return { statements, votes: await readVotes(votes as Buffer, rejects, { statements, rejectedIds }) }
}

async function readStatements(
  bytes: Buffer,
  rejects: Reject[],
  rejectedIds: Set<string>,
): Promise<ImportedStatement[]> {
  const file = await readCsv('comments.csv', bytes, rejects)
  const at = columnsOf(file, ['timestamp', 'comment-id', 'author-id', 'moderated', 'comment-body'])
  const once = makeIdsOnce('DUPLICATE_STATEMENT')
  const statements = acceptedRows(file, rejects, ({ line, cells }): ImportedStatement => {
    const id = idCell('comment-id', cells[at['comment-id']])
    once(id, line)
    rejectedIds.add(id)
    const body = cells[at['comment-body']] ?? ''
    const moderated = cells[at.moderated]?.trim() ?? ''
    const moderation = moderations[moderated]
    if (!moderation) throw new RowFault('BAD_MODERATION', { value: shownValue(moderated) })
    // What the platform rejected and emptied: its votes count in what it published.
    const isEmptied = moderation === 'REJECTED' && !hasVisibleText(body)
    if (!isEmptied) refuseUnusableWords(body)
    const authorId = idCell('author-id', cells[at['author-id']])
    const time = timeCell('timestamp', cells[at.timestamp])
    const row = { file: file.name, line, id, authorId, at: time }
    return isEmptied ? { ...row, body: numberedBody(id), moderation: 'UNPUBLISHED' } : { ...row, body, moderation }
  })
  statements.forEach((statement) => rejectedIds.delete(statement.id))
  return statements.sort((a, b) => Number(a.id) - Number(b.id))
}

async function readVotes(
  bytes: Buffer,
  rejects: Reject[],
  { statements, rejectedIds }: { statements: readonly ImportedStatement[]; rejectedIds: ReadonlySet<string> },
): Promise<ImportedVote[]> {
  const file = await readCsv('votes.csv', bytes, rejects)
  const at = columnsOf(file, ['timestamp', 'comment-id', 'voter-id', 'vote'])
  const known = new Set(statements.map((statement) => statement.id))
  return acceptedRows(file, rejects, ({ line, cells }): ImportedVote => {
    const time = timeCell('timestamp', cells[at.timestamp])
    const statementId = idCell('comment-id', cells[at['comment-id']])
    const voterId = idCell('voter-id', cells[at['voter-id']])
    const value = voteCell(cells[at.vote])
    if (rejectedIds.has(statementId)) throw new RowFault('REJECTED_STATEMENT', { id: statementId })
    if (!known.has(statementId)) throw new RowFault('UNKNOWN_STATEMENT', { id: statementId })
    return { file: file.name, line, statementId, voterId, value, at: time }
  })
}
