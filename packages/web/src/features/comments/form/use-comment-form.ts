import type { CommandInput } from '@leviers/shared/inputs/command-input'
import { useLingui } from '@lingui/react/macro'
import { useEffect, useRef, useState } from 'react'
import type { Outcome } from '../../../client/outbox/outbox-entry.js'
import { useOutbox } from '../../../client/use-outbox.js'
import { useKeptWords } from '../../people/leaving/use-kept-words.js'
import { placeOfComment, type CommentPlace } from '../model/comment-place.js'
import { useAddComment } from '../model/comments-commands.js'
import { useTellComment } from './use-tell-comment.js'
import { useWordsFault } from './use-words-fault.js'
import { shownLocale } from '../../../i18n/shown-locale.js'

type Typed = Required<Pick<CommandInput<'addComment'>, 'body' | 'stance' | 'passage'>>

const empty: Typed = { body: '', stance: 'NEUTRAL', passage: null }

/** A comment or an answer as it is written: kept on the device until the outbox holds it, and given once. */
export function useCommentForm({ leverId, parentId }: CommentPlace, onHeld: () => void) {
  const { t } = useLingui()
  const addComment = useAddComment()
  const tell = useTellComment()
  const faultOf = useWordsFault()
  const { fields, change, forget, isTakenUp } = useKeptWords(placeOfComment({ leverId, parentId }), empty)
  const [fault, setFault] = useState<string | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const latest = useRef(fields)
  useEffect(() => {
    latest.current = fields
  })
  const hasJustGiven = useRef(false)

  // What a visitor wrote stays in the field until they have signed in, and it is on its way.
  const isIntended = useRef(false)
  const isHeld = useIsWaiting({ leverId, parentId, body: fields.body })
  useEffect(() => {
    if (isHeld && (isIntended.current || isTakenUp)) forget()
  })

  async function give(): Promise<void> {
    const given = fields
    setIsBusy(true)
    setFault(null)
    const held = () => {
      setIsBusy(false)
      hasJustGiven.current = true
      forget()
      onHeld()
    }
    // Refused: its words come back into the field, unless others are there by now.
    let isBack = false
    const handlesRefusal = () => (isBack = latest.current.body === '')
    const sent = addComment({ leverId, parentId, ...given, locale: shownLocale() }, { handlesRefusal, onHeld: held })
    void tell(sent, t`Commentaire publié`)
    const outcome = await sent
    setIsBusy(false)
    isIntended.current = outcome.status === 'sign-in-first'
    if (outcome.status === 'refused' && isBack) refused(given, outcome)
  }

  function refused(given: Typed, { refusal }: Extract<Outcome<unknown>, { status: 'refused' }>): void {
    change(given)
    setFault(refusal.sentence)
  }

  return {
    ...fields,
    fault,
    isBusy,
    isTakenUp,
    change(more: Partial<Typed>) {
      hasJustGiven.current = false
      isIntended.current = false
      change(more)
    },
    submit() {
      // A second press on what was just given is the same act.
      if (isBusy || (fields.body === '' && hasJustGiven.current)) return
      const wrong = faultOf(fields.body)
      if (wrong) setFault(wrong)
      else void give()
    },
  }
}

function useIsWaiting({ leverId, parentId, body }: CommentPlace & { body: string }): boolean {
  return useOutbox().waiting.some(
    ({ command, input }) =>
      command === 'addComment' && input.leverId === leverId && input.parentId === parentId && input.body === body,
  )
}
