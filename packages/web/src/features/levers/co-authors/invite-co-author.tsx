import { limits } from '@leviers/shared/limits'
import { Trans, useLingui } from '@lingui/react/macro'
import { useRef, useState } from 'react'
import { useFindNames, type FoundName } from '../../organisations/use-find-names.js'
import { BodyName } from '../../people/body-name.js'
import { useAnnounce } from '../../../ui/announcer.js'
import { Field } from '../../../ui/forms/field.js'
import { submitOrExplain } from '../model/submit-or-explain.js'
import type { LeverProse } from '../model/lever-events.js'
import { useInviteCoAuthor } from '../model/levers-commands.js'
import { dot } from '../../../ui/dot.js'

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
  const box = useRef<HTMLDivElement>(null)
  const { names, refusal } = useFindNames(typed)
  const isKnown = ({ id }: FoundName) => known.some((one) => one.organisationId === id || one.person?.id === id)
  const add = async ({ kind, id, label }: FoundName) => {
    const whom = kind === 'PERSON' ? { personId: id, organisationId: null } : { personId: null, organisationId: id }
    if (!(await submitOrExplain(invite, { leverId, ...whom }, onFault))) return
    setTyped('')
    // The button that had the keyboard is gone.
    box.current?.querySelector('input')?.focus()
    announce(t`${label} peut maintenant écrire ce levier`)
  }
  return (
    <div ref={box} className="grid gap-2">
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
          <Trans>Aucune personne ni aucun organisme ne porte ce nom.</Trans>
        </p>
      )}
      <ul className="grid gap-1 empty:hidden" aria-label={t`Noms trouvés`}>
        {names?.map((found) => (
          <FoundRow
            key={`${found.kind} ${found.id}`}
            found={found}
            isKnown={isKnown(found)}
            onInvite={() => void add(found)}
          />
        ))}
      </ul>
    </div>
  )
}

function FoundRow({ found, isKnown, onInvite }: { found: FoundName; isKnown: boolean; onInvite(): void }) {
  const { t } = useLingui()
  const { kind, label, detail, isVouched } = found
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <span>
        <bdi className="font-semibold">{label}</bdi>
        <span className="text-muted">
          {(kind === 'ORGANISATION' || detail) && dot}
          {kind === 'ORGANISATION' ? (
            <Trans>organisme</Trans>
          ) : (
            detail && <BodyName person={{ organisation: detail, isVouched }} />
          )}
        </span>
      </span>
      {isKnown ? (
        <span className="text-small text-muted">
          <Trans>écrit déjà</Trans>
        </span>
      ) : (
        <button type="button" className="button" aria-label={t`Inviter ${label}`} onClick={onInvite}>
          <Trans>Inviter</Trans>
        </button>
      )}
    </li>
  )
}
