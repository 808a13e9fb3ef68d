import { columnsOf, readCsv, type CsvFile } from '../csv-file.js'
import type { Deliberation, ImportedStatement, ImportedVote } from '../deliberation.js'
import { acceptedRows, countCell, idCell, voteCell } from './polis-cells.js'
import type { PolisFiles } from './polis-files.js'
import { makeIdsOnce, numberedBody, refuseUnusableWords } from './polis-statements.js'
import { stopImport, type Reject } from '../rejects.js'

type Rows = Pick<Deliberation, 'statements' | 'votes'>

interface TalliedStatement extends ImportedStatement {
  agree: number
  disagree: number
}

/**
 * Statements with their published tally (*-tally.csv) and the position of each participant on each (the matrix
 * *-participants-votes.csv), without dates and authors. A tally that its column of the matrix contradicts is a reject.
 * A column with votes but without a published statement is one that was moderated out: it is kept, hidden, under its
 * number, because its words are unknown.
 */
export async function readPolisMatrix(files: PolisFiles, rejects: Reject[]): Promise<Rows> {
  const tally = namedLike(files, '-tally.csv')
  const matrix = namedLike(files, '-participants-votes.csv')
  const published = await readTally(tally, rejects)
  const votes = await readMatrix(matrix, rejects)
  // After a rejected row the sums would differ because of it, and say nothing new.
  if (rejects.length === 0) refuseOtherTallies(published, votes, rejects)
  const known = new Set(published.map((statement) => statement.id))
  const others = new Set(votes.map((vote) => vote.statementId).filter((id) => !known.has(id)))
  const unpublished = [...others].map((id) => unpublishedStatement(id, matrix.name))
  return { statements: [...published, ...unpublished].sort((a, b) => Number(a.id) - Number(b.id)), votes }
}

function unpublishedStatement(id: string, file: string): ImportedStatement {
  return { file, line: 1, id, authorId: null, body: numberedBody(id), moderation: 'UNPUBLISHED', at: null }
}

function namedLike(files: PolisFiles, ending: string): { name: string; bytes: Buffer } {
  const [found] = [...files].filter(([name]) => name.endsWith(ending))
  return found ? { name: found[0], bytes: found[1] } : stopImport(`*${ending}`, 'MISSING_FILE')
}

async function readTally(
  { name, bytes }: { name: string; bytes: Buffer },
  rejects: Reject[],
): Promise<TalliedStatement[]> {
  const file = await readCsv(name, bytes, rejects)
  const at = columnsOf(file, ['idx', 'comment_body', 'n_agree', 'n_disagree'])
  const once = makeIdsOnce('DUPLICATE_STATEMENT')
  return acceptedRows(file, rejects, ({ line, cells }): TalliedStatement => {
    const id = idCell('idx', cells[at.idx])
    once(id, line)
    const body = cells[at.comment_body] ?? ''
    refuseUnusableWords(body)
    const agree = countCell('n_agree', cells[at.n_agree])
    const disagree = countCell('n_disagree', cells[at.n_disagree])
    return { file: name, line, id, authorId: null, body, moderation: 'UNREVIEWED', at: null, agree, disagree }
  })
}

async function readMatrix(
  { name, bytes }: { name: string; bytes: Buffer },
  rejects: Reject[],
): Promise<ImportedVote[]> {
  const file = await readCsv(name, bytes, rejects)
  const { participant } = columnsOf(file, ['participant'])
  const columns = statementColumns(file)
  const once = makeIdsOnce('DUPLICATE_PARTICIPANT')
  return acceptedRows(file, rejects, ({ line, cells }): ImportedVote[] => {
    const voterId = idCell('participant', cells[participant])
    once(voterId, line)
    return columns.flatMap(({ statementId, place }) => {
      if ((cells[place] ?? '') === '') return []
      return [{ file: name, line, statementId, voterId, value: voteCell(cells[place]), at: null }]
    })
  }).flat()
}

/** A matrix has one column per statement, named by its id; the others are about the participant. */
function statementColumns(file: CsvFile): { statementId: string; place: number }[] {
  const columns = file.header.flatMap((statementId, place) =>
    /^\d+$/.test(statementId) ? [{ statementId, place }] : [],
  )
  return columns.length > 0 ? columns : stopImport(file.name, 'WRONG_HEADER', { missing: '0, 1, 2…' })
}

function refuseOtherTallies(
  statements: readonly TalliedStatement[],
  votes: readonly ImportedVote[],
  rejects: Reject[],
): void {
  const counts = new Map<string, number>()
  for (const { statementId, value } of votes) {
    const key = `${statementId} ${value}`
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  for (const { file, line, id, agree, disagree } of statements) {
    const found = { agree: counts.get(`${id} AGREE`) ?? 0, disagree: counts.get(`${id} DISAGREE`) ?? 0 }
    if (found.agree === agree && found.disagree === disagree) continue
    const details = { id, agree, disagree, foundAgree: found.agree, foundDisagree: found.disagree }
    rejects.push({ file, line, reason: 'TALLY_DIFFERS', details })
  }
}
