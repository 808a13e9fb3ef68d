import * as inputs from '@leviers/shared/inputs/organisations'
import { whyNot } from '@leviers/shared/policies'
import { v7 as newId } from 'uuid'
import { cleanInput } from '../../../commands/clean-input.js'
import { runFor, viewerStanding, type Context } from '../../../context.js'
import { PublicError } from '../../../errors.js'
import { sqlOf } from '../../../sql.js'
import { ExternalIdentity } from '../../people/identities/external-identity.entity.js'
import { renewRights } from '../../people/sign-in/renew-rights.js'
import { grantMandate } from '../mandates/grant-mandate.js'

/**
 * An administrator confirms that somebody belongs to a body, who is its member from now on, as grantMandate says; or sets
 * the proposal aside. Whoever signs in from the same establishment afterwards is proposed for the same body. Throws what
 * grantMandate throws.
 */
export async function settleMandateProposal(context: Context, raw: unknown): Promise<void> {
  const refusal = whyNot(viewerStanding(context.viewer), 'settleMandateProposal')
  if (refusal) throw new PublicError(refusal)
  const { personId, organisationId = null } = cleanInput(inputs.settleMandateProposal, raw)
  if (organisationId === null) context.countWrite()
  else {
    await runFor(context, grantMandate, { operationId: newId(), personId, organisationId })
    await renewRights(context, personId)
  }
  await context.em.transactional(async (em) => {
    if (organisationId !== null) {
      await sqlOf(em).rows(
        `insert into establishment (siret, organisation_id)
         select siret, $2 from external_identity where person_id = $1 and siret is not null and settled_at is null
         group by siret on conflict (siret) do update set organisation_id = excluded.organisation_id`,
        [personId, organisationId],
      )
    }
    await em.nativeUpdate(ExternalIdentity, { personId, settledAt: null }, { settledAt: context.now() })
  })
}
