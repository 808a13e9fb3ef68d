import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const statements = 8
const voters = 1_500

/** A made-up deliberation large enough to be interrupted, with the tallies that it must give, as CSV. */
export async function manyVotes(parent: string): Promise<{ folder: string; name: string; csv: string; votes: number }> {
  const folder = join(parent, 'many')
  await mkdir(folder)
  const start = 1_700_000_000_000
  const comments = Array.from({ length: statements }, (_, id) => `${start + id},${id},0,1,Énoncé numéro ${id}`)
  const votes: string[] = []
  const tallies = Array.from({ length: statements }, () => ({ agree: 0, disagree: 0, pass: 0 }))
  for (let voter = 0; voter < voters; voter += 1) {
    for (const [id, tally] of tallies.entries()) {
      const at = start + 1_000 + voter * 10
      const value = ((voter * 7 + id * 3) % 3) - 1
      votes.push(`${at},${id},${voter},${value}`)
      tally[value === 1 ? 'agree' : value === -1 ? 'disagree' : 'pass'] += 1
    }
  }
  const lines = (header: string, rows: readonly string[]) => [header, ...rows, ''].join('\n')
  await writeFile(
    join(folder, 'comments.csv'),
    lines('timestamp,comment-id,author-id,moderated,comment-body', comments),
  )
  await writeFile(join(folder, 'votes.csv'), lines('timestamp,comment-id,voter-id,vote', votes))
  const rows = tallies.map(({ agree, disagree, pass }, id) => `${id},${agree},${disagree},${pass}`)
  return { folder, name: 'many', csv: lines('external_id,agree,disagree,pass', rows), votes: votes.length }
}
