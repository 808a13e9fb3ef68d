import { Trans, useLingui } from '@lingui/react/macro'
import { useAnnounce } from '../../../ui/announcer.js'
import { Trouble } from '../../../ui/trouble.js'
import type { LeverDetails } from './lever-conflict.js'

interface UnsavedDetailsProps {
  /** Why they cannot be saved any more. */
  sentence: string
  details: Partial<LeverDetails>
}

/** In sight while one reads what could not be saved: why, and that it can be copied. */
export function UnsavedDetails({ sentence, details: { title, finding, action } }: UnsavedDetailsProps) {
  const { t } = useLingui()
  const announce = useAnnounce()
  const words = [title, finding, action].filter(Boolean).join('\n\n')
  return (
    <div className="sticky top-0 z-10">
      <Trouble
        sentence={`${sentence} ${t`Vos modifications ne sont pas enregistrées : copiez-les avant de quitter cette page.`}`}
      >
        {words && (
          <button
            type="button"
            className="button"
            onClick={() => void navigator.clipboard.writeText(words).then(() => announce(t`Texte copié`))}
          >
            <Trans>Copier le texte</Trans>
          </button>
        )}
      </Trouble>
    </div>
  )
}
