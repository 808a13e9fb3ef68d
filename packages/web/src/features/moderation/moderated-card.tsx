import '../../i18n/later-words.js'
import type { Locale } from '@leviers/shared/roles'
import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useAgo } from '../../client/use-ago.js'
import { inWords } from '../../i18n/dates.js'
import { dot } from '../../ui/dot.js'
import { frenchSpaces } from '../../i18n/french-spaces.js'
import { langOf } from '../../i18n/lang-of.js'
import { hideReasonNames } from '../../ui/forms/hide-reason-name.js'
import { AuthorLine } from '../people/author-line.js'
import { idOf, type ModeratedItem } from './read-item.js'

/** A lever or a comment as moderators look at it: where it stands, who wrote it, all its words, and why it is hidden. */
export function ModeratedCard({ item, slug, children }: { item: ModeratedItem; slug: string; children: ReactNode }) {
  const ago = useAgo()
  const { lever, comment, author } = item
  const written = ago(comment?.createdAt ?? lever.publishedAt)
  return (
    <li>
      <article className="card p-5 grid gap-3" id={`moderation-${idOf(item)}`} tabIndex={-1}>
        <h2 className="text-h3 leading-snug" dir="auto">
          <Link
            to="/tableaux/$board/leviers/$lever"
            params={{ board: slug, lever: lever.id }}
            {...(comment && { hash: `commentaire-${comment.id}` })}
            className="text-link"
          >
            <Title item={item} />
          </Link>
        </h2>
        <p className="text-small text-muted">
          <AuthorLine author={author} onBehalfOf={(comment ?? lever).onBehalfOf} />
          {dot + written}
        </p>
        <Changed item={item} />
        <Reports item={item} />
        <Words item={item} />
        <Hidden item={item} />
        <div className="flex flex-wrap gap-2">{children}</div>
      </article>
    </li>
  )
}

/** Somebody looked at it, and its words are others now. */
function Changed({ item: { lever, comment } }: { item: ModeratedItem }) {
  if (!(comment ?? lever).changedSinceReview) return null
  return (
    <p>
      <span className="chip bg-warning-soft border-transparent text-warning-ink">
        <Trans>Modifié depuis qu’il a été vu</Trans>
      </span>
    </p>
  )
}

/** What people reported of its words, without saying who. */
function Reports({ item: { reports } }: { item: ModeratedItem }) {
  const { t } = useLingui()
  const ago = useAgo()
  if (reports.length === 0) return null
  return (
    <ul className="bg-warning-soft text-warning-ink rounded-xl p-4 grid gap-2 text-small" aria-label={t`Signalements`}>
      {reports.map(({ reason, words, reportedAt }) => (
        <li key={`${reportedAt} ${reason} ${words}`}>
          <p className="font-semibold">
            <Trans>Signalé : {t(hideReasonNames[reason])}</Trans>
            {dot + ago(reportedAt)}
          </p>
          {words && (
            <p className="words" dir="auto">
              {words}
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}

function Title({ item: { lever, comment } }: { item: ModeratedItem }) {
  const words = lever.hiddenText?.title ?? lever.title
  const title = <bdi lang={langOf(lever.locale)}>{frenchSpaces(words)}</bdi>
  if (!comment) {
    return (
      <Trans>
        Levier n° {lever.ordinal} : {title}
      </Trans>
    )
  }
  // Of a lever that was taken back no title is left.
  if (!words) return <Trans>Commentaire sur le levier n° {lever.ordinal}</Trans>
  return (
    <Trans>
      Commentaire sur le levier n° {lever.ordinal} : {title}
    </Trans>
  )
}

function Words({ item: { lever, comment } }: { item: ModeratedItem }) {
  const { t } = useLingui()
  if (comment) return <Paragraph locale={comment.locale}>{comment.hiddenText?.body ?? comment.body ?? ''}</Paragraph>
  const { locale } = lever
  return (
    <>
      {lever.finding && (
        <Paragraph title={t`Le constat`} locale={locale}>
          {lever.finding}
        </Paragraph>
      )}
      {lever.action && (
        <Paragraph title={t`Ce qui est proposé`} locale={locale}>
          {lever.action}
        </Paragraph>
      )}
      <Paragraph locale={locale}>{lever.hiddenText?.body ?? lever.body}</Paragraph>
    </>
  )
}

interface ParagraphProps {
  title?: string
  locale: Locale
  children: string
}

function Paragraph({ title, locale, children }: ParagraphProps) {
  return (
    <div>
      {title && <h3 className="font-semibold">{title}</h3>}
      <p className="words" dir="auto" lang={langOf(locale)}>
        {frenchSpaces(children)}
      </p>
    </div>
  )
}

function Hidden({ item: { lever, comment, hiddenBy } }: { item: ModeratedItem }) {
  const { t } = useLingui()
  const hidden = comment ? comment.hidden : lever.hidden
  if (!hidden) return null
  return (
    <div className="bg-sunk rounded-xl p-4 grid gap-1 text-small">
      <p>
        {hiddenBy ? (
          <Trans>
            Masqué le {inWords(hidden.at)} par <bdi>{hiddenBy.displayName}</bdi>
          </Trans>
        ) : (
          <Trans>Masqué le {inWords(hidden.at)}</Trans>
        )}
      </p>
      <p>
        <Trans>Règle : {t(hideReasonNames[hidden.reason])}</Trans>
      </p>
      <p>
        <Trans>
          Motif public : <bdi lang={langOf('FR')}>{hidden.motive}</bdi>
        </Trans>
      </p>
    </div>
  )
}
