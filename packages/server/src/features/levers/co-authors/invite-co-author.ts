import * as inputs from '@leviers/shared/inputs/levers'
import type { SqlEntityManager } from '@mikro-orm/sql'
import type { InferOutput } from 'valibot'
import { limits } from '@leviers/shared/limits'
import { v7 as newId } from 'uuid'
import { PublicError } from '../../../errors.js'
import { defineCommand } from '../../../api/define-command.js'
import { queryOf } from '../../../query.js'
import { boardEvent } from '../../boards/board-event.js'
import type { Organisation } from '../../organisations/organisation.entity.js'
import type { Person } from '../../people/person.entity.js'
import { aboutLever } from '../lever/about-lever.js'
import { changeRights } from '../lever/change-rights.js'
import { boardOfLever, findOpenLever, leverStanding } from '../lever/lever-in-transaction.js'
import { LeverCoAuthor } from './lever-co-author.entity.js'

const CoAuthorInvited = boardEvent('CoAuthorInvited', {
  audience: 'PUBLIC',
  description: 'A person or a body was invited to write a lever.',
  about: aboutLever,
})

/** The author of a lever invites a person, or a body with all its members, to write it together. */
export const inviteCoAuthor = defineCommand({
  name: 'inviteCoAuthor',
  input: inputs.inviteCoAuthor,
  event: CoAuthorInvited,
  description: 'Invites a person or a body to write one’s own lever; null when they already may.',
  streamOf: boardOfLever,
  placeOf: (input) => input.leverId,
  standingOf: leverStanding,
  async change(transaction, { actor, input, at }) {
    const { em } = transaction
    const { leverId, personId, organisationId } = input
    const lever = await findOpenLever(transaction, input)
    if (personId === null && organisationId === null) throw new PublicError('NOT_FOUND')
    if (personId !== null && organisationId !== null) throw new PublicError('BAD_INPUT', { field: 'personId' })
    if (personId === lever.author.id || (await isInvited(em, input))) return null
    await refuseUnknown(em, input)
    const coAuthorId = newId()
    const invited = { lever: leverId, person: personId, organisation: organisationId }
    await em.insert(LeverCoAuthor, { id: coAuthorId, ...invited, invitedBy: actor.personId, invitedAt: at })
    await changeRights(transaction, leverId)
    return { leverId, data: { coAuthorId } }
  },
})

type Invited = Pick<InferOutput<typeof inputs.inviteCoAuthor>, 'leverId' | 'personId' | 'organisationId'>

async function isInvited(em: SqlEntityManager, { leverId, personId, organisationId }: Invited): Promise<boolean> {
  const known = await queryOf<typeof LeverCoAuthor>(em)
    .selectFrom('LeverCoAuthor')
    .select('id')
    .where('lever', '=', leverId)
    .where(({ eb, or }) => or([eb('person', '=', personId), eb('organisation', '=', organisationId)]))
    .executeTakeFirst()
  return known !== undefined
}

/** Throws NOT_FOUND for somebody who is not there (any more), TOO_MANY_CO_AUTHORS beyond the limit. */
async function refuseUnknown(em: SqlEntityManager, { leverId, personId, organisationId }: Invited): Promise<void> {
  const query = queryOf<typeof LeverCoAuthor | typeof Person | typeof Organisation>(em)
  const person = query.selectFrom('Person').select('id').where('id', '=', personId).where('claimedById', 'is', null)
  const body = query.selectFrom('Organisation').select('id').where('id', '=', organisationId)
  const invited = query.selectFrom('LeverCoAuthor').where('lever', '=', leverId)
  const { isKnown, count } = await query
    .selectNoFrom(({ or, exists, fn, cast }) => [
      or([exists(person), exists(body)])
        .$castTo<boolean>()
        .as('isKnown'),
      invited.select(cast<number>(fn.countAll(), 'integer').as('count')).$asScalar().$notNull().as('count'),
    ])
    .executeTakeFirstOrThrow()
  if (!isKnown) throw new PublicError('NOT_FOUND')
  const { coAuthors: max } = limits.lever
  if (count >= max) throw new PublicError('TOO_MANY_CO_AUTHORS', { max })
}
