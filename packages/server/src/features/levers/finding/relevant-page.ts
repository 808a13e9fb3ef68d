import { raw, type FilterQuery } from '@mikro-orm/core'
import type { SqlEntityManager } from '@mikro-orm/sql'
import { PublicError } from '../../../errors.js'
import type { SearchedWord } from '../../search/searched-word.js'
import { relevance } from './lever-search.js'
import { Lever } from '../lever/lever.entity.js'

interface Relevant {
  where: FilterQuery<Lever>
  words: readonly SearchedWord[]
  size: number
  after: string | null
}

interface RelevantPage {
  levers: Lever[]
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
  return {
    levers: levers.slice(0, size),
    totalCount: await em.count(Lever, where),
    hasNextPage: levers.length > size,
  }
}

/** The place of a lever among those that fit what is searched. */
export function relevantPlace(rank: number, { number }: Lever): string {
  return `${rank}-${number}`
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
