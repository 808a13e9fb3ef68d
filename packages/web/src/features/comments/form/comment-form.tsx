import type { CommandInput } from '@leviers/shared/inputs/command-input'
import '../../../i18n/later-words.js'
import { stances, type Stance } from '@leviers/shared/stances'
import { limits } from '@leviers/shared/limits'
import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useRef, use } from 'react'
import { Field } from '../../../ui/forms/field.js'
import { TakeWords } from '../../../ui/take-words.js'
import { CapacityChoice } from '../../people/me/capacity-choice.js'
import { useCapacity } from '../../people/me/use-capacity.js'
import { useStanding } from '../../people/me/use-standing.js'
import { useAtLever } from '../../presence/use-at-lever.js'
import { QuotedLang } from './quoted-lang.js'
import { stanceNames } from '../model/stance-name.js'
import { frenchSpaces } from '../../../i18n/french-spaces.js'
import { useCommentForm } from './use-comment-form.js'

type Passage = CommandInput<'addComment'>['passage']

interface CommentFormProps {
  leverId: string
  parentId: string | null
  /** The words of the text that it is about, and how to leave them out. */
  passage?: Passage
  onNoPassage?: () => void
  /** The outbox holds what was written. */
  onDone?: () => void
  /** The form is closed; what is written stays for the next time. */
  onClose?: () => void
}

/** Writing a comment, or an answer. What is written stays until it is on its way, also when the page is left. */
export function CommentForm({ leverId, parentId, passage = null, onNoPassage, onDone, onClose }: CommentFormProps) {
  const { t } = useLingui()
  const { whyNot } = useStanding()
  const form = useRef<HTMLFormElement>(null)
  const focusField = () => form.current?.querySelector('textarea')?.focus({ preventScroll: true })
  const capacity = useCapacity()
  const comment = useCommentForm({ leverId, parentId }, () => {
    focusField()
    onDone?.()
  })
  const { body, change } = comment
  useAtLever(leverId, 'COMMENTING', body)
  // Whoever chose a passage, or to answer, is about to write.
  useEffect(() => {
    if (passage || parentId) focusField()
  }, [passage, parentId])
  useEffect(() => {
    if (passage) change({ passage })
    // oxlint-disable-next-line react/exhaustive-deps -- once for each passage that is chosen
  }, [passage])
  const reason = whyNot('addComment')
  if (reason) return <ClosedForm reason={reason} body={body} />
  const leaveOut = () => {
    change({ passage: null })
    onNoPassage?.()
  }
  return (
    <form
      ref={form}
      className="card p-4 grid gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        comment.submit(capacity.organisationId)
      }}
    >
      {comment.passage && <QuotedPassage passage={comment.passage} onLeaveOut={leaveOut} />}
      <Field
        label={parentId ? t`Votre réponse` : t`Votre commentaire`}
        help={comment.isTakenUp ? t`Brouillon repris` : null}
        value={body}
        onChange={(words) => change({ body: words })}
        fault={comment.fault}
        max={limits.text.comment}
        rows={3}
        sends
      />
      <StanceChoice name={parentId ?? leverId} stance={comment.stance} onChoose={(stance) => change({ stance })} />
      <CapacityChoice capacity={capacity} />
      <FormButtons isReply={parentId !== null} isBusy={comment.isBusy} onClose={onClose} />
    </form>
  )
}

/** Nobody may comment now: words that were begun before stay on this device, and can be taken along. */
function ClosedForm({ reason, body }: { reason: string; body: string }) {
  if (!body.trim()) return <p className="text-muted">{reason}</p>
  return (
    <div className="card p-4 grid gap-3">
      <p className="text-muted">{reason}</p>
      <blockquote className="words border-l-4 border-line pl-3" dir="auto">
        {body}
      </blockquote>
      <TakeWords words={body} />
    </div>
  )
}

interface FormButtonsProps {
  isReply: boolean
  isBusy: boolean
  onClose: (() => void) | undefined
}

function FormButtons({ isReply, isBusy, onClose }: FormButtonsProps) {
  return (
    <div className="flex flex-wrap gap-2">
      <button type="submit" className="button primary" title="Ctrl + ⏎" aria-disabled={isBusy}>
        {isReply ? <Trans>Répondre</Trans> : <Trans>Publier le commentaire</Trans>}
      </button>
      {onClose && (
        <button type="button" className="button quiet" onClick={onClose}>
          <Trans>Fermer</Trans>
        </button>
      )}
    </div>
  )
}

function QuotedPassage({ passage, onLeaveOut }: { passage: NonNullable<Passage>; onLeaveOut(): void }) {
  return (
    <div className="flex flex-wrap items-start gap-2">
      <blockquote className="flex-1 min-w-40 border-l-4 border-accent bg-sunk rounded-r-lg px-3 py-1.5 text-small">
        <span lang={use(QuotedLang)}>« {frenchSpaces(passage.words.replaceAll('\ufffc', '@…'))} »</span>
      </blockquote>
      <button type="button" className="button quiet" onClick={onLeaveOut}>
        <Trans>Ne plus citer</Trans>
      </button>
    </div>
  )
}

interface StanceChoiceProps {
  name: string
  stance: Stance
  onChoose(stance: Stance): void
}

function StanceChoice({ name, stance, onChoose }: StanceChoiceProps) {
  const { t } = useLingui()
  return (
    <fieldset className="flex flex-wrap gap-x-4 gap-y-1">
      <legend className="text-small text-muted mb-1">
        <Trans>Mon message est :</Trans>
      </legend>
      {stances.map((one) => (
        <label key={one} className="flex items-center gap-1.5 min-h-9">
          <input type="radio" name={`stance-${name}`} checked={stance === one} onChange={() => onChoose(one)} />
          {t(stanceNames[one])}
        </label>
      ))}
    </fieldset>
  )
}
