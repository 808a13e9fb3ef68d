import { raw, type FilterQuery } from '@mikro-orm/core'
import type { SqlEntityManager } from '@mikro-orm/sql'
import { PublicError } from '../../errors.js'
import { sqlOf } from '../../sql.js'
import { numbered, type SearchedWord } from '../search/searched-word.js'
import { relevance } from './lever-search.js'
import { Lever } from './lever.entity.js'

interface Relevant {
  where: FilterQuery<Lever>
  words: readonly SearchedWord[]
  size: number
  after: string | null
}

interface RelevantPage {
  listed: { lever: Lever; cursor: string }[]
  totalCount: number
  hasNextPage: boolean
}

/** A page of levers, those first that fit best what is searched, then the last published. Throws BAD_CURSOR. */
export async function relevantPage(
  em: SqlEntityManager,
  { where, words, size, after }: Relevant,
): Promise<RelevantPage> {
  const place = after === null ? null : placeOf(after)
  const filters = place ? { $and: [where, behind(words, place)] } : where
  const { values } = relevance(words, 'l')
  const levers = await em.find(Lever, filters, {
    orderBy: [{ [raw((alias) => relevance(words, alias).sql, values)]: 'desc' }, { number: 'desc' }],
    limit: size + 1,
    populate: ['author'],
  })
  const page = levers.slice(0, size)
  const ranks = await ranksOf(em, page, words)
  return {
    listed: page.map((lever) => ({ lever, cursor: `${ranks.get(lever.id) ?? 1}-${lever.number}` })),
    totalCount: await em.count(Lever, where),
    hasNextPage: levers.length > size,
  }
}

interface Place {
  rank: number
  number: number
}

function placeOf(cursor: string): Place {
  const [, rank, number] = /^([1-4])-(\d{1,9})$/.exec(cursor) ?? []
  if (rank === undefined || number === undefined) throw new PublicError('BAD_CURSOR')
  return { rank: Number(rank), number: Number(number) }
}

function behind(words: readonly SearchedWord[], { rank, number }: Place): FilterQuery<Lever> {
  const { values } = relevance(words, 'l')
  return {
    [raw((alias) => `(${relevance(words, alias).sql}, ${alias}.number) < (?, ?)`, [...values, rank, number])]: [],
  }
}

async function ranksOf(
  em: SqlEntityManager,
  levers: readonly Lever[],
  words: readonly SearchedWord[],
): Promise<Map<string, number>> {
  const { sql, values } = relevance(words, 'l')
  const rows = await sqlOf(em).rows<{ id: string; rank: number }>(
    `select id, ${numbered(sql, 1)} as rank from lever l where id = any ($1::uuid[])`,
    [levers.map(({ id }) => id), ...values],
  )
  return new Map(rows.map(({ id, rank }) => [id, rank]))
}
