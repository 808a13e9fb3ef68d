import { useEffect, useState } from 'react'
import { askAgain } from '../../../client/request/ask-again.js'
import { useSessionChange } from '../../people/me/use-session-change.js'
import { useLeviersClient } from '../../../client/use-leviers-client.js'
import {
  MandateProposalsDocument,
  SettleMandateProposalDocument,
  type Proposal_ProposalFragment as Proposal,
  type SettleMandateProposalMutationVariables,
} from './proposals.generated.js'

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

/** Confirms that somebody belongs to a body, or sets the proposal aside (administrators): at once, never later. */
function useSettleMandateProposal() {
  const give = useSessionChange(SettleMandateProposalDocument, () => undefined)
  return (input: Settling) => give({ input })
}
