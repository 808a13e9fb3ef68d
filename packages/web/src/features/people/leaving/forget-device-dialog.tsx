import '../../../i18n/later-words.js'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useApolloQuery } from '../../../client/use-apollo-query.js'
import { Dialog } from '../../../ui/dialog.js'
import { inApolloZone } from '../me/apollo-zone.js'
import { MyVoteCountDocument } from '../me/my-vote-count.generated.js'

interface ForgetDeviceProps {
  onAddAddress(): void
  onForget(): void
  onClose(): void
}

/** Before a guest leaves: without an address nobody can bring them back to what they did. */
export const ForgetDeviceDialog = inApolloZone(function ForgetDevice({
  onAddAddress,
  onForget,
  onClose,
}: ForgetDeviceProps) {
  const { t } = useLingui()
  const { answer } = useApolloQuery(MyVoteCountDocument, {})
  const positions = answer?.me?.voteCount
  return (
    <Dialog title={t`Oublier cet appareil ?`} onClose={onClose}>
      <p>
        {positions ? (
          <Plural
            value={positions}
            one="Sans adresse, vous ne pourrez plus retrouver votre position, ni changer ce que vous avez écrit."
            other="Sans adresse, vous ne pourrez plus retrouver vos # positions, ni changer ce que vous avez écrit."
          />
        ) : (
          <Trans>Sans adresse, vous ne pourrez plus retrouver ni changer ce que vous avez fait ici.</Trans>
        )}
      </p>
      <div className="flex flex-wrap gap-2">
        <button type="button" className="button primary" onClick={onAddAddress}>
          <Trans>Ajouter mon adresse</Trans>
        </button>
        <button type="button" className="button" onClick={onForget}>
          <Trans>Oublier cet appareil</Trans>
        </button>
        <button type="button" className="button quiet" onClick={onClose}>
          <Trans>Annuler</Trans>
        </button>
      </div>
    </Dialog>
  )
})
