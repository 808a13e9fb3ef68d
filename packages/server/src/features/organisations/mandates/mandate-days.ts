import type { MandateKind } from '@leviers/shared/mandates'
import { PublicError } from '../../../errors.js'
import type { Sql } from '../../../sql.js'

export interface MandateDays {
  startsOn: string
  endsOn: string | null
}

interface AskedRights {
  kind: MandateKind
  mayPosition?: boolean | null | undefined
  maySign?: boolean | null | undefined
}

/** What a mandate lets its holder do, where nobody said otherwise. */
export function rightsOfMandate({ kind, mayPosition, maySign }: AskedRights) {
  return { kind, mayPosition: mayPosition ?? kind !== 'MEMBER', maySign: maySign ?? kind === 'TITULAR' }
}

/** Throws MANDATE_ENDS_BEFORE, MANDATE_OVER. */
export function refuseWrongDays({ startsOn, endsOn }: MandateDays, today: string): void {
  if (endsOn === null) return
  if (endsOn < startsOn) throw new PublicError('MANDATE_ENDS_BEFORE')
  if (endsOn < today) throw new PublicError('MANDATE_OVER')
}

interface Overlapping extends MandateDays {
  personId: string
  organisationId: string
  /** The mandate itself, of one that is changed. */
  mandateId: string | null
}

/** Refuses days on which somebody has another mandate of the same body. Under the person's lock. Throws MANDATE_OVERLAPS. */
export async function refuseOverlap(sql: Sql, asked: Overlapping): Promise<void> {
  const { personId, organisationId, mandateId, startsOn, endsOn } = asked
  const [other] = await sql.rows<MandateDays & { organisation: string }>(
    `select organisation.name as organisation, starts_on::text as "startsOn", ends_on::text as "endsOn"
     from mandate join organisation on organisation.id = organisation_id
     where person_id = $1 and organisation_id = $2 and mandate.id is distinct from $3::uuid and ended_at is null
       and daterange(starts_on, ends_on, '[]') && daterange($4::date, $5::date, '[]')
     order by starts_on limit 1`,
    [personId, organisationId, mandateId, startsOn, endsOn],
  )
  if (!other) return
  const { organisation } = other
  const days = other.endsOn === null ? { startsOn: other.startsOn } : { startsOn: other.startsOn, endsOn: other.endsOn }
  throw new PublicError('MANDATE_OVERLAPS', { organisation, ...days })
}
