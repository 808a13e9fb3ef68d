import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { inWords } from '../../i18n/dates.js'
import { CopyLink } from '../../ui/copy-link.js'
import { useAnnounce } from '../../ui/announcer.js'
import { useMakeBoardLink, useRevokeBoardLink } from '../boards/invitations/invitations-commands.js'
import { submitOrExplain } from '../levers/model/submit-or-explain.js'
import type { BoardInvitationsQuery } from './board-invitations.generated.js'
import { Choice } from '../../ui/forms/choice.js'
import type { InvitingProps } from './invited-people.js'
import { newLinkToken } from './new-link-token.js'

type ShownLink = BoardInvitationsQuery['boardInvitations']['links'][number]

/** The links by which people come to a board; the address of a new one is shown once. */
export function InvitationLinks({
  links,
  boardId,
  onChange,
  onFault,
}: InvitingProps & { links: readonly ShownLink[] }) {
  const { t } = useLingui()
  const announce = useAnnounce()
  const revoke = useRevokeBoardLink()
  const takeBack = async (link: ShownLink) => {
    if (!(await submitOrExplain(revoke, { linkId: link.id }, onFault))) return
    announce(t`Lien fermé`)
    document.getElementById('invitation-links')?.focus()
    onChange()
  }
  return (
    <section className="grid gap-3" aria-labelledby="invitation-links">
      <h3 id="invitation-links" tabIndex={-1} className="text-h3">
        <Trans>Liens d’invitation</Trans>
      </h3>
      <ul className="grid gap-2 empty:hidden">
        {links.map((link) => (
          <li key={link.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 border border-line rounded-xl p-3">
            <p className="flex-1 min-w-40">
              <LinkState link={link} />
            </p>
            {link.isOpen && (
              <button
                type="button"
                className="button text-small"
                aria-label={t`Fermer ce lien, du ${inWords(link.madeAt)}`}
                onClick={() => void takeBack(link)}
              >
                <Trans>Fermer ce lien</Trans>
              </button>
            )}
          </li>
        ))}
      </ul>
      <NewLink {...{ boardId, onChange, onFault }} />
    </section>
  )
}

function LinkState({ link: { madeAt, endsAt, most, uses, isOpen } }: { link: ShownLink }) {
  return (
    <>
      <span className="font-semibold">
        {isOpen ? <Trans>Lien du {inWords(madeAt)}</Trans> : <Trans>Lien du {inWords(madeAt)}, fermé</Trans>}
      </span>
      <span className="block text-small text-muted">
        {most === null ? (
          <Trans>Entrées : {uses}</Trans>
        ) : (
          <Trans>
            Entrées : {uses} sur {most}
          </Trans>
        )}
        {endsAt && (
          <>
            {', '}
            <Trans>valable jusqu’au {inWords(endsAt)}</Trans>
          </>
        )}
      </span>
    </>
  )
}

const noLimit = 'NONE'

function NewLink({ boardId, onChange, onFault }: InvitingProps) {
  const { t } = useLingui()
  const announce = useAnnounce()
  const make = useMakeBoardLink()
  const [days, setDays] = useState('7')
  const [most, setMost] = useState('30')
  const [token, setToken] = useState<string | null>(null)
  const numberOf = (choice: string) => (choice === noLimit ? null : Number(choice))
  const send = async () => {
    const drawn = newLinkToken()
    const input = { boardId, token: drawn, days: numberOf(days), most: numberOf(most) }
    if (!(await submitOrExplain(make, input, onFault))) return
    setToken(drawn)
    announce(t`Lien d’invitation créé`)
    onChange()
  }
  return (
    <div className="grid gap-3 border-t border-line pt-4">
      <div className="grid gap-3 sm:grid-cols-2">
        <Choice
          label={<Trans>Valable</Trans>}
          value={days}
          options={[
            ['1', t`un jour`],
            ['7', t`une semaine`],
            ['30', t`un mois`],
            [noLimit, t`sans limite de temps`],
          ]}
          onChange={setDays}
        />
        <Choice
          label={<Trans>Pour</Trans>}
          value={most}
          options={[
            ['1', t`une personne`],
            ['10', t`dix personnes`],
            ['30', t`trente personnes`],
            [noLimit, t`sans limite de nombre`],
          ]}
          onChange={setMost}
        />
      </div>
      <button type="button" className="button justify-self-start" onClick={() => void send()}>
        <Trans>Créer un lien d’invitation</Trans>
      </button>
      {token && (
        <div className="card bg-sunk p-4 grid gap-2">
          <p>
            <Trans>
              Copiez ce lien maintenant : il ne sera plus montré. Qui l’ouvre se connecte, puis entre sur le tableau.
            </Trans>
          </p>
          <CopyLink path={`/invitation#${token}`} look="primary justify-self-start" />
        </div>
      )}
    </div>
  )
}
