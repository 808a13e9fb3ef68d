import { emailAddress } from '@leviers/shared/inputs/email-address'
import { limits } from '@leviers/shared/limits'
import { foldedName, patternsOf } from '../people/names/folded-name.js'
import type { Sql } from '../../sql.js'
import { FoundName, type FoundKind } from './found-name.type.js'

export interface NameSearch {
  /** What was typed. */
  search: string
  /** Only people, or only bodies. */
  kind: FoundKind | null
  /** How many, 1 to 10. */
  first: number
  /** Whether a whole e-mail address finds whose it is. */
  byEmail: boolean
}

/** Words beyond these are not looked at: no name has so many. */
const maxWords = 8

/**
 * People who have signed in and bodies of which each word typed begins a word of the name; accents and case do not count.
 * First those whose name begins so. Nobody is found as a guest, under a name from a deliberation held elsewhere, or after
 * another account took over what they did.
 */
export async function findNames(sql: Sql, asked: NameSearch): Promise<FoundName[]> {
  const { search, kind, byEmail } = asked
  const first = Math.max(1, Math.min(asked.first, limits.names.most))
  if (byEmail && search.includes('@')) return shown(await sql.rows<FoundName>(personByEmail, [plainEmail(search)]))
  const patterns = patternsOf(search).slice(0, maxWords)
  const letters = patterns.join('').replace(/[% ]/g, '').length
  if (letters < limits.names.least) return []
  const where = patterns.map((_, index) => `folded like $${index + 3}`).join(' and ')
  const arms = [
    ...(kind === 'ORGANISATION' ? [] : [`${people} and ${where} ${order}`]),
    ...(kind === 'PERSON' ? [] : [`${organisations} where ${where} ${order}`]),
  ]
  const rows = await sql.rows<FoundName>(
    `select kind, id, label, detail, "isVouched" from (${arms.map((arm) => `(${arm})`).join(' union all ')}) as found ${order}`,
    [`${foldedName(search)}%`, first, ...patterns],
  )
  return shown(rows)
}

const people = `select 'PERSON' as kind, id, display_name as label, organisation as detail,
  organisation_id is not null as "isVouched", folded from person
  where not is_guest and source is null and claimed_by_id is null`
const personByEmail = `${people} and email = $1`
const organisations = `select 'ORGANISATION' as kind, id, name as label, nullif(short_name, name) as detail,
  true as "isVouched", folded
  from organisation`
const order = 'order by folded like $1 desc, folded, id limit $2'

/** An address as accounts have it; what is none is nobody's. */
function plainEmail(search: string): string | null {
  const read = emailAddress(search)
  return 'email' in read ? read.email : null
}

const shown = (rows: readonly FoundName[]) => rows.map((row) => Object.assign(new FoundName(), row))
