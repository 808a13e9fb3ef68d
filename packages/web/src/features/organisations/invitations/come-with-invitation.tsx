import { Trans } from '@lingui/react/macro'
import { useLocation } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { frenchSpaces } from '../../../i18n/french-spaces.js'
import { useAcceptMemberInvitation } from '../use-membership-commands.js'

/** Whoever came by the link of an invitation to a body is its member from now on, or learns why not. */
export function ComeWithInvitation() {
  const { searchStr } = useLocation()
  const invitationId = new URLSearchParams(searchStr).get('invitation')
  const accept = useAcceptMemberInvitation()
  const [came, setCame] = useState<{ body: string } | { fault: string } | null>(null)
  const asked = useRef<string>(null)
  useEffect(() => {
    if (!invitationId || asked.current === invitationId) return
    asked.current = invitationId
    void accept({ input: { invitationId } }).then((outcome) => {
      if (outcome.status === 'acknowledged') setCame({ body: outcome.result.acceptMemberInvitation })
      else if (outcome.status === 'refused') setCame({ fault: outcome.refusal.sentence })
    })
  }, [accept, invitationId])
  if (!came) return null
  return 'body' in came ? (
    <output className="card border-agree p-4 font-semibold">
      <Trans>Vous êtes maintenant membre de {frenchSpaces(came.body)}.</Trans>
    </output>
  ) : (
    <p role="alert" className="card border-disagree p-4 font-semibold">
      {came.fault}
    </p>
  )
}
