import '../i18n/later-words.js'
import { Trans, useLingui } from '@lingui/react/macro'
import { useApolloQuery } from '../client/use-apollo-query.js'
import { MailsDocument } from '../features/people/mails/mails.generated.js'
import { inApolloZone } from '../features/people/me/apollo-zone.js'
import { administers } from '../features/people/administers.js'
import { useMe } from '../features/people/me/use-me.js'
import { useAgo } from '../client/use-ago.js'
import { Skeleton } from '../ui/skeleton.js'
import { Trouble } from '../ui/trouble.js'
import { useTitle } from '../ui/use-title.js'
import { Reserved } from './reserved.js'
import { WayBack } from './way-back.js'
import { dot } from '../ui/dot.js'

/** The messages that were or are to be sent: for administrators, on a machine without SMTP above all. */
export function MailsPage() {
  const { t } = useLingui()
  const { status, me } = useMe()
  const isForThem = administers(me)
  useTitle(t`Messages envoyés`)
  return (
    <div className="page max-w-3xl py-8 grid gap-6">
      <WayBack to="/compte" />
      <h1>
        <Trans>Messages envoyés</Trans>
      </h1>
      {isForThem ? (
        <MailList />
      ) : status === 'unknown' ? (
        <Skeleton />
      ) : (
        <Reserved sentence={t`Cette page est réservée à l’administration.`} />
      )}
    </div>
  )
}

const MailList = inApolloZone(function Mails() {
  const { t } = useLingui()
  const { answer, refusal, reload } = useApolloQuery(MailsDocument, {})
  const ago = useAgo()
  return (
    <>
      {refusal && <Trouble sentence={refusal.sentence} onRetry={reload} />}
      {!answer && !refusal && <Skeleton />}
      {answer?.mails.length === 0 && (
        <p className="card p-5">
          <Trans>Aucun message pour le moment. Les codes de connexion apparaîtront ici.</Trans>
        </p>
      )}
      <ul className="grid gap-4">
        {answer?.mails.map((mail) => (
          <li key={mail.id} className="card p-5 grid gap-2">
            <p className="text-small text-muted">
              {[mail.to, ago(mail.at), mail.sent ? t`envoyé` : t`non envoyé`].join(dot)}
            </p>
            <h2 className="text-h3">{mail.subject}</h2>
            <p className="words">{mail.body}</p>
          </li>
        ))}
      </ul>
    </>
  )
})
