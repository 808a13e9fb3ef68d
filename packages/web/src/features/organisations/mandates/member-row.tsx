import type { FragmentType } from '@apollo/client'
import { useFragment } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { useRef, useState } from 'react'
import { inWords } from '../../../i18n/dates.js'
import { useAnnounce } from '../../../ui/announcer.js'
import { dot } from '../../../ui/dot.js'
import { MandateDialog } from './mandate-dialog.js'
import { mandateKindNames } from './mandate-kind-names.js'
import { MemberRow_MandateFragmentDoc, type MemberRow_MandateFragment as Mandate } from './member-row.generated.js'
import { useEndMandate } from '../use-organisations-commands.js'

interface MemberRowProps {
  mandate: FragmentType<Mandate>
  onEnded(): void
}

/** One member of a body; their mandate can be ended, which is asked twice. */
export function MemberRow({ mandate: from, onEnded }: MemberRowProps) {
  const { data: mandate, complete } = useFragment({ fragment: MemberRow_MandateFragmentDoc, from })
  return complete ? <Member mandate={mandate} onEnded={onEnded} /> : null
}

interface MemberProps {
  mandate: Mandate
  onEnded(): void
}

function Member({ mandate, onEnded }: MemberProps) {
  const { t } = useLingui()
  const [isAsking, setIsAsking] = useState(false)
  const [isEditing, setIsEditing] = useState(false)
  const asking = useRef<HTMLButtonElement>(null)
  const { displayName } = mandate.person
  return (
    <li className="border border-line rounded-xl p-3 grid gap-2">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <p className="flex-1 min-w-40">
          <bdi className="font-semibold">{displayName}</bdi>
          <span className="block text-small text-muted">
            <MandateWords mandate={mandate} />
          </span>
        </p>
        <button
          type="button"
          className="button quiet text-small"
          aria-label={t`Modifier le mandat : ${displayName}`}
          onClick={() => setIsEditing(true)}
        >
          <Trans>Modifier</Trans>
        </button>
        <button
          ref={asking}
          type="button"
          className="button quiet text-small"
          aria-label={t`Mettre fin au mandat : ${displayName}`}
          aria-expanded={isAsking}
          onClick={() => setIsAsking(!isAsking)}
        >
          <Trans>Mettre fin</Trans>
        </button>
      </div>
      {isAsking && (
        <EndingQuestion
          mandate={mandate}
          onEnded={onEnded}
          onCancel={() => {
            setIsAsking(false)
            asking.current?.focus()
          }}
        />
      )}
      {isEditing && <MandateDialog mandate={mandate} onClose={() => setIsEditing(false)} />}
    </li>
  )
}

/** As what and from when to when somebody belongs to the body, and what they may do for it. */
function MandateWords({ mandate }: { mandate: Mandate }) {
  const { t } = useLingui()
  const { hasBegun, endsOn, mayPosition, maySign } = mandate
  const [kind, first, last] = [t(mandateKindNames[mandate.kind]), inWords(mandate.startsOn), endsOn && inWords(endsOn)]
  const days = hasBegun ? t`depuis le ${first}` : t`à partir du ${first}`
  const rights = [mayPosition && t`prend position`, maySign && t`signe`]
  return [`${kind} ${days}`, last && t`jusqu’au ${last}`, ...rights].filter(Boolean).join(dot)
}

function EndingQuestion({ mandate, onEnded, onCancel }: MemberProps & { onCancel(): void }) {
  const { t } = useLingui()
  const announce = useAnnounce()
  const end = useEndMandate()
  const submit = async () => {
    const outcome = await end({ mandateId: mandate.id })
    if (outcome.status !== 'acknowledged') return
    announce(t`Mandat terminé`)
    onEnded()
  }
  return (
    <div className="grid gap-2 bg-sunk rounded-lg p-3">
      <p className="text-small">
        <Trans>
          Mettre fin à ce mandat ? Cette personne n’écrira plus au nom de l’organisme ; ce qu’elle a écrit reste.
        </Trans>
      </p>
      <p className="flex flex-wrap gap-2">
        <button type="button" className="button text-small" onClick={() => void submit()}>
          <Trans>Mettre fin au mandat</Trans>
        </button>
        <button type="button" className="button quiet text-small" onClick={onCancel}>
          <Trans>Annuler</Trans>
        </button>
      </p>
    </div>
  )
}
