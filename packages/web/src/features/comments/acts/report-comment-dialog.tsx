import '../../../i18n/later-words.js'
import type { HideReason } from '@leviers/shared/hide-reasons'
import { limits } from '@leviers/shared/limits'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Dialog } from '../../../ui/dialog.js'
import { focusNamedSoon } from '../../../ui/focus/focus-soon.js'
import { Field } from '../../../ui/forms/field.js'
import { RuleChoice } from '../../../ui/forms/rule-choice.js'
import { useTellComment } from '../form/use-tell-comment.js'
import { useReportComment } from '../model/comments-commands.js'

interface ReportCommentProps {
  commentId: string
  onClose(): void
}

/** Somebody tells moderators which rule a comment breaks, and what there is to know. */
export function ReportCommentDialog({ commentId, onClose }: ReportCommentProps) {
  const { t } = useLingui()
  const report = useReportComment()
  const tell = useTellComment()
  const [reason, setReason] = useState<HideReason | null>(null)
  const [words, setWords] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const send = () => {
    if (!reason) return setFault(t`Choisissez d’abord une règle.`)
    void tell(report({ commentId, reason, words }), t`Merci, la modération est prévenue.`)
    onClose()
    focusNamedSoon(`commentaire-${commentId}`)
  }
  return (
    <Dialog title={t`Signaler ce commentaire`} onClose={onClose}>
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          send()
        }}
      >
        <p className="text-muted">
          <Trans>
            Seule la modération lira votre signalement. La personne qui a écrit ne saura pas qu’il vient de vous.
          </Trans>
        </p>
        <RuleChoice
          rule={reason}
          onChoose={(rule) => {
            setReason(rule)
            setFault(null)
          }}
        />
        <Field
          label={t`Ce qu’il faut savoir`}
          value={words}
          onChange={setWords}
          fault={fault}
          max={limits.text.reason}
          rows={3}
          sends
          optional
        />
        <button type="submit" className="button primary justify-self-start" title="Ctrl + ⏎">
          <Trans>Signaler</Trans>
        </button>
      </form>
    </Dialog>
  )
}
