import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import { runFor, type Context } from '../../context.js'
import { PublicError } from '../../errors.js'
import { sqlOf } from '../../sql.js'
import { renewRights } from '../people/sign-in/renew-rights.js'
import { createOrganisation } from './create-organisation.js'
import { CreateOrganisationInput } from './create-organisation.input.js'
import { endMandate } from './end-mandate.js'
import { EndMandateInput } from './end-mandate.input.js'
import { grantMandate } from './grant-mandate.js'
import { GrantMandateInput } from './grant-mandate.input.js'
import { MandateType } from './mandate.type.js'
import { OrganisationType } from './organisation.type.js'
import { heldMandate, readMandate } from './read-mandates.js'
import { findOrganisation } from './read-organisations.js'
import { renameOrganisation } from './rename-organisation.js'
import { RenameOrganisationInput } from './rename-organisation.input.js'

/** Bodies and who belongs to them, as administrators say it. */
@Resolver()
export class OrganisationCommandsResolver {
  @Mutation(() => OrganisationType, { description: 'Adds a body to the programme (administrators).' })
  async createOrganisation(
    @Ctx() context: Context,
    @Arg('input', () => CreateOrganisationInput, { description: 'The body.' }) input: CreateOrganisationInput,
  ): Promise<OrganisationType> {
    const { event } = await runFor(context, createOrganisation, input)
    return findOrganisation(sqlOf(context.em), String(event?.data.organisationId))
  }

  @Mutation(() => OrganisationType, { description: 'Says how a body is called and what it is (administrators).' })
  async renameOrganisation(
    @Ctx() context: Context,
    @Arg('input', () => RenameOrganisationInput, { description: 'The body.' }) input: RenameOrganisationInput,
  ): Promise<OrganisationType> {
    await runFor(context, renameOrganisation, input)
    return findOrganisation(sqlOf(context.em), input.organisationId)
  }

  @Mutation(() => MandateType, {
    description:
      'Makes someone with an account a member of a body (administrators). They belong to one at a time; another kind of mandate of the same body replaces the one that they hold.',
  })
  async grantMandate(
    @Ctx() context: Context,
    @Arg('input', () => GrantMandateInput, { description: 'The mandate.' }) input: GrantMandateInput,
  ): Promise<MandateType> {
    const { event, streamId } = await runFor(context, grantMandate, input)
    await renewRights(context, streamId)
    const sql = sqlOf(context.em)
    const mandate = event ? await readMandate(sql, String(event.data.mandateId)) : await heldMandate(sql, streamId)
    if (!mandate) throw new PublicError('NOT_FOUND')
    return mandate
  }

  @Mutation(() => OrganisationType, { description: 'Ends a mandate, and gives its body (administrators).' })
  async endMandate(
    @Ctx() context: Context,
    @Arg('input', () => EndMandateInput, { description: 'The mandate.' }) input: EndMandateInput,
  ): Promise<OrganisationType> {
    const { streamId } = await runFor(context, endMandate, input)
    await renewRights(context, streamId)
    const mandate = await readMandate(sqlOf(context.em), input.mandateId)
    if (!mandate) throw new PublicError('NOT_FOUND')
    return mandate.organisation
  }
}
