import { useEffect, useState } from 'react'
import { askAgain } from '../../../client/request/ask-again.js'
import { useLeviersClient } from '../../../client/use-leviers-client.js'
import {
  MandateProposalsDocument,
  type Proposal_ProposalFragment as Proposal,
  type SettleMandateProposalMutationVariables,
} from './proposals.generated.js'
import { useSettleMandateProposal } from '../use-membership-commands.js'

type Settling = SettleMandateProposalMutationVariables['input']

/** Who waits to be confirmed, as it is when the page is opened and after each that one settles. */
export function useProposals() {
  const client = useLeviersClient()
  const give = useSettleMandateProposal()
  const [proposals, setProposals] = useState<readonly Proposal[]>([])
  const [fault, setFault] = useState<{ personId: string; sentence: string } | null>(null)
  useEffect(() => {
    let isWanted = true
    const patience = { isWanted: () => isWanted, onTrouble: () => undefined }
    void askAgain(client, { document: MandateProposalsDocument, variables: {} }, patience).then((answer) => {
      if (isWanted) setProposals(answer?.mandateProposals ?? [])
    })
    return () => {
      isWanted = false
    }
  }, [client])
  /** Whether it was done; else the page says why not. */
  const settle = async (input: Settling): Promise<boolean> => {
    const outcome = await give(input)
    const { personId } = input
    setFault(outcome.status === 'refused' ? { personId, sentence: outcome.refusal.sentence } : null)
    if (outcome.status !== 'acknowledged') return false
    setProposals(outcome.result.settleMandateProposal)
    return true
  }
  return { proposals, fault, settle }
}
