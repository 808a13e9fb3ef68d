import type { CommandInput } from '@leviers/shared/inputs/command-input'
import { useLingui } from '@lingui/react/macro'
import { useEffect, useRef, useState } from 'react'
import type { RefusalParts } from '../../../client/request/refusal.js'
import { useOutbox } from '../../../client/use-outbox.js'
import { useKeptWords } from '../../people/leaving/use-kept-words.js'
import { placeOfComment, type CommentPlace } from '../model/comment-place.js'
import { useAddComment } from '../model/comments-commands.js'
import { useTellComment } from './use-tell-comment.js'
import { useWordsFault } from './use-words-fault.js'
import { shownLocale } from '../../../i18n/shown-locale.js'

type Typed = Required<Pick<CommandInput<'addComment'>, 'body' | 'stance' | 'passage'>>

const empty: Typed = { body: '', stance: 'NEUTRAL', passage: null }

/** What a press on "publish" has to know of the form at that moment. */
interface FormNow {
  body: string
  hasJustGiven: boolean
  /** A visitor gave it: what they wrote stays in the field until they have signed in, and it is on its way. */
  isIntended: boolean
}

/** A comment or an answer as it is written: kept on the device until the outbox holds it, and given once. */
export function useCommentForm(place: CommentPlace, onHeld: () => void) {
  const faultOf = useWordsFault()
  const { fields, change, forget, isTakenUp } = useKeptWords(placeOfComment(place), empty)
  const [fault, setFault] = useState<string | null>(null)
  const now = useRef<FormNow>({ body: fields.body, hasJustGiven: false, isIntended: false })
  useEffect(() => {
    now.current.body = fields.body
  })
  const isHeld = useIsWaiting({ ...place, body: fields.body })
  useEffect(() => {
    if (isHeld && (now.current.isIntended || isTakenUp)) forget()
  })
  const note = (more: Partial<FormNow>) => void Object.assign(now.current, more)
  const { submitDraft, isBusy } = useSubmitDraft({ place, bodyNow: () => now.current.body, note, forget, onHeld })

  async function submit(draft: Typed, organisationId: string | null): Promise<void> {
    setFault(null)
    const refusal = await submitDraft(draft, organisationId)
    if (!refusal) return
    change(draft)
    setFault(refusal.sentence)
  }

  const shown = { ...fields, fault, isBusy, isTakenUp }
  return {
    ...shown,
    change(more: Partial<Typed>) {
      note({ hasJustGiven: false, isIntended: false })
      change(more)
    },
    submit(organisationId: string | null) {
      // A second press on what was just given is the same act.
      if (isBusy || (fields.body === '' && now.current.hasJustGiven)) return
      const wrong = faultOf(fields.body)
      if (wrong) setFault(wrong)
      else void submit(fields, organisationId)
    },
  }
}

interface SubmitParts {
  place: CommentPlace
  bodyNow(): string
  note(more: Partial<FormNow>): void
  forget(): void
  onHeld(): void
}

/** Gives a comment, in one's own name or a body's, to the outbox; a refusal comes back with its words, unless others are in the field by now. */
function useSubmitDraft({ place, bodyNow, note, forget, onHeld }: SubmitParts) {
  const { t } = useLingui()
  const addComment = useAddComment()
  const tell = useTellComment()
  const [isBusy, setIsBusy] = useState(false)

  async function submitDraft(draft: Typed, organisationId: string | null): Promise<RefusalParts | null> {
    const { leverId, parentId } = place
    setIsBusy(true)
    const held = () => {
      setIsBusy(false)
      note({ hasJustGiven: true })
      forget()
      onHeld()
    }
    let isBack = false
    const handlesRefusal = () => (isBack = bodyNow() === '')
    const sent = addComment(
      { leverId, parentId, ...draft, organisationId, locale: shownLocale() },
      { handlesRefusal, onHeld: held },
    )
    void tell(sent, t`Commentaire publié`)
    const outcome = await sent
    setIsBusy(false)
    note({ isIntended: outcome.status === 'sign-in-first' })
    return outcome.status === 'refused' && isBack ? outcome.refusal : null
  }

  return { submitDraft, isBusy }
}

function useIsWaiting({ leverId, parentId, body }: CommentPlace & { body: string }): boolean {
  return useOutbox().waiting.some(
    ({ command, input }) =>
      command === 'addComment' && input.leverId === leverId && input.parentId === parentId && input.body === body,
  )
}
