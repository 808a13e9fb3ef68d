import * as inputs from '@leviers/shared/inputs/organisations'
import { can } from '@leviers/shared/policies'
import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql'
import { inputType } from '../../../api/input-type.js'
import { viewerStanding, type Context } from '../../../context.js'
import { PublicError } from '../../../errors.js'
import { MandateProposalType } from './mandate-proposal.type.js'
import { readProposals } from './read-proposals.js'
import { settleMandateProposal } from './settle-mandate-proposal.js'

const SettleMandateProposalInput = inputType('SettleMandateProposalInput', inputs.settleMandateProposal)

/** Who belongs to a body as the provider of sign-in says: for administrators. */
@Resolver()
export class ProposalsResolver {
  @Query(() => [MandateProposalType], {
    description: 'Who works for a body, as the provider says by which they signed in, and waits (administrators).',
  })
  mandateProposals(@Ctx() context: Context): Promise<MandateProposalType[]> {
    if (!can(viewerStanding(context.viewer), 'settleMandateProposal')) throw new PublicError('ADMINISTRATORS_ONLY')
    return readProposals(context)
  }

  @Mutation(() => [MandateProposalType], {
    description: 'Confirms a proposal, for a body, or sets it aside (administrators); those that are left.',
  })
  async settleMandateProposal(
    @Ctx() context: Context,
    @Arg('input', () => SettleMandateProposalInput, { description: 'Whose proposal, and what of it.' }) input: unknown,
  ): Promise<MandateProposalType[]> {
    await settleMandateProposal(context, input)
    return readProposals(context)
  }
}
