import '../../../i18n/legal-words.js'
import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { Skeleton } from '../../../ui/skeleton.js'
import { Trouble } from '../../../ui/trouble.js'
import { useLegalNotice } from '../../boards/sync/use-legal-notice.js'
import { LegalForm } from './legal-form.js'

/** What the legal pages need to be told, with a way to each. */
export function LegalPart({ onSaved }: { onSaved(): void }) {
  const { answer, refusal, reload } = useLegalNotice()
  if (!answer) return refusal ? <Trouble isInstead sentence={refusal.sentence} onRetry={reload} /> : <Skeleton />
  const saved = () => {
    onSaved()
    void reload()
  }
  return (
    <div className="grid gap-5">
      <p>
        <Trans>
          Les pages{' '}
          <Link to="/mentions-legales" className="text-link">
            Mentions légales
          </Link>
          ,{' '}
          <Link to="/confidentialite" className="text-link">
            Confidentialité
          </Link>{' '}
          et{' '}
          <Link to="/accessibilite" className="text-link">
            Accessibilité
          </Link>{' '}
          décrivent ce que fait le logiciel. Elles ont besoin de vous pour ce qu’il ne peut pas savoir. Ce qui manque y
          est dit comme tel.
        </Trans>
      </p>
      <LegalForm notice={answer.legalNotice} onSaved={saved} />
    </div>
  )
}
