import '../i18n/later-words.js'
import { Trans, useLingui } from '@lingui/react/macro'
import { lazy, Suspense, useState } from 'react'
import { useApolloQuery } from '../client/use-apollo-query.js'
import type { OrganisationCard_OrganisationFragment as Organisation } from '../features/organisations/organisation-card.generated.js'
import { OrganisationSearch } from '../features/organisations/organisation-search.js'
import { OrganisationList } from '../features/organisations/organisation-list.js'
import { OrganisationsDocument } from '../features/organisations/organisations.generated.js'
import { inApolloZone } from '../features/people/me/apollo-zone.js'
import { administers } from '../features/people/administers.js'
import { useMe } from '../features/people/me/use-me.js'
import { Skeleton } from '../ui/skeleton.js'
import { Trouble } from '../ui/trouble.js'
import { useTitle } from '../ui/use-title.js'
import { WayBack } from './way-back.js'

const OrganisationDialog = lazy(() =>
  import('../features/organisations/organisation-dialog.js').then((found) => ({ default: found.OrganisationDialog })),
)
const ProposedMembers = lazy(() =>
  import('../features/organisations/proposals/proposed-members.js').then((found) => ({
    default: found.ProposedMembers,
  })),
)
const MembersDialog = lazy(() =>
  import('../features/organisations/mandates/members-dialog.js').then((found) => ({ default: found.MembersDialog })),
)

type Open = { what: 'new' } | { what: 'name' | 'members'; organisation: Organisation }

/** The bodies of the programme, for everybody; administrators add them, and say who belongs to them. */
export const OrganisationsPage = inApolloZone(function Organisations() {
  const { t } = useLingui()
  useTitle(t`Organismes`)
  const { answer, refusal, reload } = useApolloQuery(OrganisationsDocument, {})
  const mayChange = administers(useMe().me)
  const [open, setOpen] = useState<Open | null>(null)
  const organisations = answer?.programme.organisations
  return (
    <div className="page max-w-4xl py-8 grid gap-7">
      <WayBack to="/" />
      <Heading onAdd={mayChange ? () => setOpen({ what: 'new' }) : null} />
      {refusal && !answer && <Trouble isInstead sentence={refusal.sentence} onRetry={reload} />}
      {!answer && !refusal && <Skeleton />}
      {organisations?.length === 0 && (
        <p className="card p-5">
          <Trans>Aucun organisme n’est encore enregistré.</Trans>
        </p>
      )}
      {mayChange && organisations && (
        <Suspense>
          <ProposedMembers organisations={organisations} onConfirmed={() => void reload()} />
        </Suspense>
      )}
      {organisations && organisations.length > 0 && (
        <OrganisationSearch organisations={organisations}>
          {(found) => (
            <OrganisationList
              organisations={found}
              names={new Map(organisations.map(({ id, name }) => [id, name]))}
              onChange={mayChange ? (organisation, what) => setOpen({ what, organisation }) : null}
            />
          )}
        </OrganisationSearch>
      )}
      <Suspense>
        {open && <OpenDialog open={open} bodies={organisations ?? []} onClose={() => setOpen(null)} />}
      </Suspense>
    </div>
  )
})

function Heading({ onAdd }: { onAdd: (() => void) | null }) {
  return (
    <div className="grid gap-4 justify-items-start">
      <h1>
        <Trans>Organismes</Trans>
      </h1>
      <p className="text-lead max-w-3xl">
        <Trans>
          Les partenaires du programme, collège par collège. L’administration du programme confirme leurs membres.
        </Trans>
      </p>
      {onAdd && (
        <button type="button" className="button primary" onClick={onAdd}>
          <Trans>Ajouter un organisme</Trans>
        </button>
      )}
    </div>
  )
}

interface OpenDialogProps {
  open: Open
  bodies: readonly { id: string; name: string }[]
  onClose(): void
}

function OpenDialog({ open, bodies, onClose }: OpenDialogProps) {
  if (open.what === 'members') return <MembersDialog organisation={open.organisation} onClose={onClose} />
  const changed = open.what === 'name' ? { organisation: open.organisation } : {}
  return <OrganisationDialog {...changed} bodies={bodies} onClose={onClose} />
}
