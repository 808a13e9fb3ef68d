import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { inWords } from '../../../i18n/dates.js'
import { langOf } from '../../../i18n/lang-of.js'
import { useAnnounce } from '../../../ui/announcer.js'
import { Dialog } from '../../../ui/dialog.js'
import type { ProgrammeQuery } from '../../boards/documents/programme.generated.js'
import type { ShownPhase } from '../../people/phases/next-phase.js'
import { useRemovePhase } from '../../boards/sync/boards-commands.js'
import { FormFault } from '../administration-form.js'
import { capabilityNames } from './capability-names.js'
import { DayPreview } from './day-preview.js'
import { PhaseDialog } from './phase-dialog.js'
import { PhasesCalendar } from './phases-calendar.js'
import { useAdministrationForm } from '../use-administration-form.js'

interface PhasesPartProps {
  programme: ProgrammeQuery['programme']
  onSaved(): void
}

type Open = { what: 'edit'; phase: ShownPhase | null } | { what: 'remove'; phase: ShownPhase }

/** The phases of the programme: when each begins and ends, and what people may do in it. */
export function PhasesPart({ programme, onSaved }: PhasesPartProps) {
  const { phases } = programme
  const [open, setOpen] = useState<Open | null>(null)
  const close = () => setOpen(null)
  return (
    <div className="grid gap-5 justify-items-start">
      <p className="max-w-3xl">
        <Trans>
          Une étape dit ce que l’on peut faire, et quand. Ce que vous changez ici vaut tout de suite, sur toutes les
          pages ouvertes. Si deux étapes se chevauchent, ce que l’une des deux ouvre est ouvert.
        </Trans>
      </p>
      <ol className="grid gap-3 w-full">
        {phases.map((phase) => (
          <PhaseCard key={phase.id} phase={phase} isOnly={phases.length === 1} onOpen={setOpen} />
        ))}
      </ol>
      <button type="button" className="button primary" onClick={() => setOpen({ what: 'edit', phase: null })}>
        <Trans>Ajouter une étape</Trans>
      </button>
      <PhasesCalendar phases={phases} />
      <DayPreview programme={programme} />
      {open?.what === 'edit' && (
        <PhaseDialog
          phase={phases.find(({ id }) => id === open.phase?.id) ?? open.phase}
          onSaved={onSaved}
          onClose={close}
        />
      )}
      {open?.what === 'remove' && <RemoveQuestion phase={open.phase} onSaved={onSaved} onClose={close} />}
    </div>
  )
}

interface PhaseCardProps {
  phase: ShownPhase
  /** One always stays. */
  isOnly: boolean
  onOpen(open: Open): void
}

function PhaseCard({ phase, isOnly, onOpen }: PhaseCardProps) {
  const { t } = useLingui()
  const opened = capabilityNames.flatMap(([capability, name]) =>
    phase[capability] === 'ON' ? [inSentence(t(name))] : [],
  )
  return (
    <li className={`card p-4 grid gap-2 ${phase.current ? 'border-2 border-accent' : ''}`}>
      <h2 className="text-h3">
        <bdi lang={langOf('FR')}>{phase.name}</bdi>
      </h2>
      <p className="text-small text-muted">
        <Trans>
          du {inWords(phase.startsOn)} au {inWords(phase.endsOn)}
        </Trans>
      </p>
      <p className="font-semibold">
        {phase.current ? <Trans>Ouverte en ce moment</Trans> : <Trans>Fermée en ce moment</Trans>}
        {phase.override !== 'AUTO' && (
          <span className="font-normal">
            {', '}
            <Trans>par choix de l’administration, quelles que soient ses dates</Trans>
          </span>
        )}
      </p>
      <p>
        {opened.length > 0 ? (
          <Trans>Ce qu’elle ouvre : {opened.join(', ')}.</Trans>
        ) : (
          <Trans>On peut seulement lire.</Trans>
        )}
      </p>
      <div className="flex flex-wrap gap-2">
        <button
          type="button"
          className="button"
          aria-label={t`Modifier l’étape « ${phase.name} »`}
          onClick={() => onOpen({ what: 'edit', phase })}
        >
          <Trans>Modifier</Trans>
        </button>
        {!isOnly && (
          <button
            type="button"
            className="button quiet"
            aria-label={t`Supprimer l’étape « ${phase.name} »`}
            onClick={() => onOpen({ what: 'remove', phase })}
          >
            <Trans>Supprimer</Trans>
          </button>
        )}
      </div>
    </li>
  )
}

/** Words that begin with a capital, within a sentence. */
function inSentence(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1)
}

function RemoveQuestion({ phase, onSaved, onClose }: { phase: ShownPhase; onSaved(): void; onClose(): void }) {
  const { t } = useLingui()
  const announce = useAnnounce()
  const remove = useRemovePhase()
  const form = useAdministrationForm({})
  const confirm = async () => {
    if (!(await form.submit(() => remove({ phaseId: phase.id }, { handlesRefusal: true })))) return
    announce(t`Étape supprimée`)
    onSaved()
    onClose()
  }
  return (
    <Dialog title={t`Supprimer l’étape ?`} onClose={onClose}>
      <p>
        <Trans>
          L’étape « <bdi lang={langOf('FR')}>{phase.name}</bdi> » disparaît du calendrier. Ce qui a été écrit pendant
          cette étape reste.
        </Trans>
      </p>
      <FormFault form={form} />
      <div className="flex flex-wrap gap-2">
        <button
          type="button"
          className="button primary"
          aria-disabled={form.isBusy || undefined}
          onClick={() => void confirm()}
        >
          <Trans>Supprimer</Trans>
        </button>
        <button type="button" className="button" onClick={onClose}>
          <Trans>Garder l’étape</Trans>
        </button>
      </div>
    </Dialog>
  )
}
