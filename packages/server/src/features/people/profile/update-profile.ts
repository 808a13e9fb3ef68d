import * as inputs from '@leviers/shared/inputs/people'
import type { SqlEntityManager } from '@mikro-orm/sql'
import type { InferOutput } from 'valibot'
import { residents, type College } from '@leviers/shared/roles'
import { PublicError } from '../../../errors.js'
import { lockPeople, raisePeopleVersion } from '../../../log/answer-version.js'
import { defineCommand } from '../../../api/define-command.js'
import { queryOf } from '../../../query.js'
import type { Sql } from '../../../sql.js'
import { MeType } from '../me.type.js'
import { meOf } from '../read-me.js'
import { personEvent } from '../person-event.js'
import type { Person } from '../person.entity.js'
import { isHeldSql } from '../roles/held-roles-sql.js'
import { foldedName } from '../names/folded-name.js'
import { refuseOtherCollege } from './refuse-other-college.js'
import { ownStanding } from '../own-standing.js'
import { refuseBodyName } from '../names/refuse-body-name.js'
import { refuseRoleName } from '../names/refuse-role-name.js'

const ProfileUpdated = personEvent('ProfileUpdated', {
  audience: 'PERSON',
  description: 'The profile changed: read it again.',
})

/** Someone changes how they present themselves. Of a body's member, the body says its name and its college. */
export const updateProfile = defineCommand({
  name: 'updateProfile',
  input: inputs.updateProfile,
  event: ProfileUpdated,
  description: 'Changes how one presents oneself.',
  asks: 'The profile.',
  answer: { type: () => MeType, of: (context, { streamId }) => meOf(context, streamId) },
  streamOf: (_sql, _input, actor) => Promise.resolve(actor.personId),
  standingOf: ownStanding,
  async change(transaction, { actor, input }) {
    const { displayName, neighbourhoodCode, participationMode, locale, showPresence } = input
    if (neighbourhoodCode !== null) {
      const known = await transaction.rows('select code from neighbourhood where code = $1', [neighbourhoodCode])
      if (known.length === 0) throw new PublicError('UNKNOWN_NEIGHBOURHOOD')
    }
    await lockPeople(transaction)
    const { holdsRole, body, declared } = await roleAndBody(transaction, actor.personId)
    refuseRoleName(displayName, holdsRole)
    const { college, organisation } = body ?? input
    if (!body) await refuseOtherCollege(transaction, { college, kept: declared })
    await refuseBodyName(transaction, { displayName, organisation: body ? null : organisation })
    const shown = { displayName, college, organisation, neighbourhoodCode, participationMode, locale }
    const profile = showPresence === null ? shown : { ...shown, showPresence }
    if (!(await isRewritten(transaction.em, actor.personId, profile))) return null
    await raisePeopleVersion(transaction)
    return {}
  },
})

type Profile = Pick<
  Person,
  'displayName' | 'college' | 'organisation' | 'neighbourhoodCode' | 'participationMode' | 'locale'
> & { showPresence?: boolean }

/** Writes how someone presents themselves now; false when they already do. */
async function isRewritten(em: SqlEntityManager, id: string, profile: Profile): Promise<boolean> {
  // Its keys are those of the type, which is closed.
  const names = Object.keys(profile) as (keyof Profile)[]
  const changed = await queryOf<typeof Person>(em)
    .updateTable('Person')
    .set({ ...profile, folded: foldedName(profile.displayName) })
    .where('id', '=', id)
    .where(({ eb, or }) => or(names.map((name) => eb(name, 'is distinct from', profile[name] ?? null))))
    .returning('id')
    .execute()
  return changed.length > 0
}

interface RoleAndBody {
  holdsRole: boolean
  /** Their college until now. */
  declared: College
  /** What the body of someone's mandate says of them; null when they hold none. */
  body: Pick<InferOutput<typeof inputs.updateProfile>, 'college' | 'organisation'> | null
}

async function roleAndBody(sql: Sql, personId: string): Promise<RoleAndBody> {
  const [person] = await sql.rows<RoleAndBody>(
    `select exists (select 1 from role_grant g where g.person_id = person.id and ${isHeldSql}) as "holdsRole",
       person.college as declared, case when organisation.id is not null
       then jsonb_build_object('college', organisation.college, 'organisation', organisation.name) end as body
     from person left join organisation on organisation.id = person.organisation_id where person.id = $1`,
    [personId],
  )
  return person ?? { holdsRole: false, body: null, declared: residents }
}
