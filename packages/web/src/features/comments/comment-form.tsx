import { stances, type Stance } from '@leviers/shared/stances'
import { limits } from '@leviers/shared/limits'
import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useRef, useState } from 'react'
import { useAnnounce } from '../../ui/announcer.js'
import { Field } from '../../ui/field.js'
import { useStanding } from '../people/use-standing.js'
import { useAtLever } from '../presence/use-at-lever.js'
import { stanceNames } from './stance-name.js'
import { frenchSpaces } from '../../i18n/french-spaces.js'
import { useAddComment, type AddCommentFields } from './use-add-comment.js'

/** Writing a comment, or an answer. What is written stays until it has arrived. */
export function CommentForm({
  leverId,
  parentId,
  passage = null,
  onNoPassage,
  onDone,
}: {
  leverId: string
  parentId: string | null
  /** The words of the text that it is about, and how to leave them out. */
  passage?: AddCommentFields['passage']
  onNoPassage?: () => void
  onDone?: () => void
}) {
  const { t } = useLingui()
  const announce = useAnnounce()
  const addComment = useAddComment()
  const { whyNot } = useStanding()
  const [body, setBody] = useState('')
  const [stance, setStance] = useState<Stance>('NEUTRAL')
  const [fault, setFault] = useState<string | null>(null)
  const form = useRef<HTMLFormElement>(null)
  useAtLever(leverId, 'COMMENTING', body)
  // Whoever chose a passage is about to say something about it.
  useEffect(() => {
    if (passage) form.current?.querySelector('textarea')?.focus({ preventScroll: true })
  }, [passage])
  const reason = whyNot('addComment')
  if (reason) return <p className="text-muted">{reason}</p>
  const submit = async () => {
    let isAwaited = true
    const sent = addComment({ leverId, parentId, stance, body, passage }, { handlesRefusal: () => isAwaited })
    const outcome = await Promise.race([sent, delivered(sent)])
    isAwaited = false
    if (outcome?.status === 'refused') return setFault(outcome.refusal.sentence)
    // Kept on this device at once: it shows as being sent until it has arrived.
    setBody('')
    setFault(null)
    if (outcome?.status !== 'sign-in-first') announce(t`Commentaire envoyé`)
    onDone?.()
  }
  return (
    <form
      ref={form}
      className="card p-4 grid gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      {passage && (
        <div className="flex flex-wrap items-start gap-2">
          <blockquote className="flex-1 min-w-40 border-l-4 border-accent bg-sunk rounded-r-lg px-3 py-1.5 text-small">
            « {frenchSpaces(passage.words.replaceAll('\ufffc', '@…'))} »
          </blockquote>
          <button type="button" className="button quiet" onClick={onNoPassage}>
            <Trans>Ne plus citer</Trans>
          </button>
        </div>
      )}
      <Field
        label={parentId ? t`Votre réponse` : t`Votre commentaire`}
        value={body}
        onChange={setBody}
        fault={fault}
        max={limits.text.comment}
        rows={3}
      />
      <fieldset className="flex flex-wrap gap-x-4 gap-y-1">
        <legend className="text-small text-muted mb-1">
          <Trans>C’est plutôt…</Trans>
        </legend>
        {stances.map((one) => (
          <label key={one} className="flex items-center gap-1.5 min-h-9">
            <input
              type="radio"
              name={`stance-${parentId ?? leverId}`}
              checked={stance === one}
              onChange={() => setStance(one)}
            />
            {t(stanceNames[one])}
          </label>
        ))}
      </fieldset>
      <button type="submit" className="button primary justify-self-start">
        {parentId ? <Trans>Répondre</Trans> : <Trans>Publier le commentaire</Trans>}
      </button>
    </form>
  )
}

/** After a moment without answer the comment is on its way: the form need not wait for it. */
function delivered(sent: Promise<unknown>): Promise<null> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(null), 4_000)
    void sent.finally(() => clearTimeout(timer))
  })
}
