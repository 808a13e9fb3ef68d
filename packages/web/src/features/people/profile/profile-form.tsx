import { limits } from '@leviers/shared/limits'
import type { College, ParticipationMode } from '@leviers/shared/roles'
import { Trans, useLingui } from '@lingui/react/macro'
import { useId, useState, type ReactNode } from 'react'
import type { RefusalParts } from '../../../client/request/refusal.js'
import { shownLocale } from '../../../i18n/shown-locale.js'
import { useAnnounce } from '../../../ui/announcer.js'
import { Field } from '../../../ui/forms/field.js'
import { useColleges } from '../colleges.js'
import { useUpdateProfile } from '../people-commands.js'

interface ProfileFormProps {
  me: {
    person: { displayName: string; college: College; organisation: string | null }
    neighbourhoodCode: string | null
    participationMode: ParticipationMode | null
    showPresence: boolean
  }
  /** The body that one is a member of, with its college: then they are not one's own to say. */
  body: ReactNode
  neighbourhoods: readonly { code: string; name: string; isRetired: boolean }[]
}

/** How one presents oneself. */
export function ProfileForm({ me, body, neighbourhoods }: ProfileFormProps) {
  const { t } = useLingui()
  const announce = useAnnounce()
  const update = useUpdateProfile()
  const [displayName, setDisplayName] = useState(me.person.displayName)
  const [organisation, setOrganisation] = useState(me.person.organisation ?? '')
  const colleges = useColleges()
  const [college, setCollege] = useState(me.person.college)
  const [neighbourhoodCode, setNeighbourhood] = useState(me.neighbourhoodCode)
  const offered = neighbourhoods.filter(({ code, isRetired }) => !isRetired || code === me.neighbourhoodCode)
  const [participationMode, setMode] = useState(me.participationMode)
  const [showPresence, setShowPresence] = useState(me.showPresence)
  const [refusal, setRefusal] = useState<RefusalParts | null>(null)
  const submit = async () => {
    const profile = {
      displayName,
      college,
      organisation: organisation || null,
      neighbourhoodCode,
      participationMode,
      showPresence,
    }
    const outcome = await update({ ...profile, locale: shownLocale() }, { handlesRefusal: true })
    setRefusal(outcome.status === 'refused' ? outcome.refusal : null)
    if (outcome.status === 'acknowledged') announce(t`Profil enregistré`)
  }
  const isOfBody = refusal?.details.field === 'organisation'
  return (
    <form
      className="card p-5 grid gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <Field
        label={t`Nom ou pseudonyme`}
        value={displayName}
        onChange={setDisplayName}
        fault={isOfBody ? null : (refusal?.sentence ?? null)}
        autoComplete="nickname"
      />
      {body || (
        <>
          <Choice label={t`Je participe en tant que`} value={college} onChoose={setCollege}>
            {colleges.offered(me.person.college).map(({ code }) => (
              <option key={code} value={code}>
                {colleges.nameOf(code)}
              </option>
            ))}
          </Choice>
          <Field
            label={t`Organisme`}
            value={organisation}
            onChange={setOrganisation}
            fault={isOfBody ? (refusal?.sentence ?? null) : null}
            help={t`Affiché avec la mention « déclaré » tant que l’administration ne l’a pas confirmé.`}
            max={limits.text.organisation}
            optional
          />
        </>
      )}
      <Choice label={t`Quartier`} value={neighbourhoodCode ?? ''} onChoose={(value) => setNeighbourhood(value || null)}>
        <option value="">{t`Aucun en particulier`}</option>
        {offered.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </Choice>
      <TimeChoice mode={participationMode} onChoose={setMode} />
      <PresenceChoice value={showPresence} onChoose={setShowPresence} />
      <button type="submit" className="button primary justify-self-start">
        <Trans>Enregistrer</Trans>
      </button>
    </form>
  )
}

interface ChoiceProps {
  label: string
  value: string
  onChoose(value: string): void
  children: ReactNode
}

function Choice({ label, value, onChoose, children }: ChoiceProps) {
  const id = useId()
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>
      <select id={id} className="field" value={value} onChange={({ target }) => onChoose(target.value)}>
        {children}
      </select>
    </div>
  )
}

/** How much time one has: the page of the programme then proposes first what fits. It restricts nothing. */
function TimeChoice({
  mode,
  onChoose,
}: {
  mode: ParticipationMode | null
  onChoose(mode: ParticipationMode | null): void
}) {
  const { t } = useLingui()
  const modes = [
    ['EXPRESS', t`5 minutes : dire ma position`],
    ['COMMENT', t`20 minutes : lire et commenter`],
    ['PROPOSE', t`45 minutes : proposer un levier`],
  ] as const
  const choose = (value: string) => onChoose(modes.find(([one]) => one === value)?.[0] ?? null)
  return (
    <div>
      <Choice label={t`Mon temps disponible`} value={mode ?? ''} onChoose={choose}>
        <option value="">{t`Cela dépend`}</option>
        {modes.map(([one, words]) => (
          <option key={one} value={one}>
            {words}
          </option>
        ))}
      </Choice>
      <p className="text-small text-muted">
        <Trans>La page d’accueil vous propose d’abord ce qui y tient. Vous pouvez toujours tout faire.</Trans>
      </p>
    </div>
  )
}

function PresenceChoice({ value, onChoose }: { value: boolean; onChoose(value: boolean): void }) {
  const helpId = useId()
  return (
    <div>
      <label className="flex items-start gap-2">
        <input
          type="checkbox"
          className="mt-1.5"
          checked={value}
          aria-describedby={helpId}
          onChange={({ target }) => onChoose(target.checked)}
        />
        <Trans>Montrer aux autres quand je suis sur un tableau</Trans>
      </label>
      <p id={helpId} className="ml-6.5 text-small text-muted">
        <Trans>Sinon, on vous compte sans votre nom.</Trans>
      </p>
    </div>
  )
}
