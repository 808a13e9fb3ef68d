import { limits } from '@leviers/shared/limits'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useFindNames, type FoundName } from '../organisations/use-find-names.js'
import { useAnnounce } from '../../ui/announcer.js'
import { Field } from '../../ui/field.js'
import type { LeverProse } from './lever-events.js'
import { useInviteCoAuthor } from './use-invite-co-author.js'

interface InviteProps {
  leverId: string
  known: LeverProse['coAuthors']
  onFault(sentence: string | null): void
}

/** A person or a body is looked for by name, and invited to write. */
export function InviteCoAuthor({ leverId, known, onFault }: InviteProps) {
  const { t } = useLingui()
  const announce = useAnnounce()
  const invite = useInviteCoAuthor()
  const [typed, setTyped] = useState('')
  const { names, refusal } = useFindNames(typed)
  const isKnown = ({ id }: FoundName) => known.some((one) => one.organisationId === id || one.person?.id === id)
  const add = async ({ kind, id, label }: FoundName) => {
    const whom = kind === 'PERSON' ? { personId: id, organisationId: null } : { personId: null, organisationId: id }
    const outcome = await invite({ leverId, ...whom }, { handlesRefusal: true })
    onFault(outcome.status === 'refused' ? outcome.refusal.sentence : null)
    if (outcome.status !== 'acknowledged') return
    setTyped('')
    announce(t`${label} peut maintenant écrire ce levier`)
  }
  return (
    <div className="grid gap-2">
      <Field
        label={t`Inviter une personne ou un organisme`}
        help={t`Tapez le début du nom. La personne doit s’être connectée au moins une fois.`}
        value={typed}
        onChange={setTyped}
        fault={refusal?.sentence ?? null}
        type="search"
        autoComplete="off"
      />
      {names?.length === 0 && typed.trim().length >= limits.names.least && (
        <p className="text-muted">
          <Trans>Personne de ce nom.</Trans>
        </p>
      )}
      <ul className="grid gap-1 empty:hidden" aria-label={t`Noms trouvés`}>
        {names?.map((found) => (
          <li key={`${found.kind} ${found.id}`} className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span>
              <span className="font-semibold">{found.label}</span>{' '}
              <span className="text-muted">
                {found.kind === 'ORGANISATION' ? <Trans>· organisme</Trans> : found.detail && `· ${found.detail}`}
              </span>
            </span>
            {isKnown(found) ? (
              <span className="text-small text-muted">
                <Trans>écrit déjà</Trans>
              </span>
            ) : (
              <button
                type="button"
                className="button"
                aria-label={t`Inviter ${found.label}`}
                onClick={() => void add(found)}
              >
                <Trans>Inviter</Trans>
              </button>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
