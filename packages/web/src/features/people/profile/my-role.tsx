import type { Role } from '@leviers/shared/roles'
import { Trans } from '@lingui/react/macro'

/** What one’s role lets one do besides what everybody may; nothing for who has none. */
export function MyRole({ role }: { role: Role }) {
  if (role === 'MODERATOR') {
    return (
      <p>
        <Trans>Votre rôle : modération. Vous pouvez masquer, déplacer et changer le statut des leviers.</Trans>
      </p>
    )
  }
  if (role !== 'ADMIN') return null
  return (
    <p>
      <Trans>Votre rôle : administration du programme. Vous pouvez aussi faire tout ce que fait la modération.</Trans>
    </p>
  )
}
