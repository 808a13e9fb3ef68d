import { limits } from '@leviers/shared/limits'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useAnnounce } from '../../ui/announcer.js'
import { Dialog } from '../../ui/dialog.js'
import { Field } from '../../ui/forms/field.js'
import { useCreateBoard, useEditBoard } from '../boards/sync/boards-commands.js'
import { AdministrationForm } from './administration-form.js'
import { BoardDays } from './phases/board-days.js'
import { boardStateNames, guestsVoteNames, proposersNames, visibilityNames } from './board-rule-names.js'
import { Choice } from '../../ui/forms/choice.js'
import { EditedMeanwhile } from './revisions/edited-meanwhile.js'
import { useRevision } from './revisions/use-revision.js'
import { useBoardInWords } from './revisions/use-board-in-words.js'
import { changesOf, fieldsOf, type BoardFields, type BoardToEdit } from './board-fields.js'
import { useAdministrationForm } from './use-administration-form.js'

interface BoardDialogProps {
  /** The board to change; a new one without. */
  board: BoardToEdit | null
  onSaved(): void
  onClose(): void
}

/** What a board is called, what it is about, and what is allowed on it. */
export function BoardDialog({ board, onSaved, onClose }: BoardDialogProps) {
  const { t } = useLingui()
  const announce = useAnnounce()
  const [create, edit] = [useCreateBoard(), useEditBoard()]
  const form = useAdministrationForm(fieldsOf(board))
  const latest = board && { revision: board.revision, fields: fieldsOf(board) }
  const revision = useRevision(latest)
  // What was changed here is what differs from this one.
  const [begun] = useState(board)
  const inWords = useBoardInWords()
  const save = async () => {
    const options = { handlesRefusal: true }
    const { title, description, visibility } = form.fields
    const give = () =>
      board
        ? edit({ ...changesOf(begun ?? board, form.fields), boardId: board.id, revision: revision.given }, options)
        : create({ title, description, visibility }, options)
    if (!(await form.submit(give))) return
    announce(board ? t`Tableau modifié` : t`Tableau ouvert`)
    onSaved()
    onClose()
  }
  return (
    <Dialog title={board ? t`Modifier le tableau` : t`Ouvrir un tableau`} onClose={onClose}>
      <AdministrationForm
        form={form}
        submit={board ? <Trans>Enregistrer</Trans> : <Trans>Ouvrir le tableau</Trans>}
        onSubmit={() => void save()}
      >
        <BoardWords form={form} />
        <BoardReaders form={form} />
        {board && <BoardRuleChoices form={form} />}
        {board && <BoardDays form={form} />}
        <EditedMeanwhile {...{ form, latest, inWords }} onChoose={revision.goOnFrom} onRead={onSaved} />
      </AdministrationForm>
    </Dialog>
  )
}

interface FieldsProps {
  form: ReturnType<typeof useAdministrationForm<BoardFields>>
}

function BoardWords({ form: { fields, change, faultOf } }: FieldsProps) {
  const { t } = useLingui()
  return (
    <>
      <Field
        label={t`Titre`}
        help={t`Une question claire, par exemple : « Que changer dans notre quartier ? »`}
        value={fields.title}
        onChange={(title) => change({ title })}
        fault={faultOf('title')}
        max={limits.text.boardTitle}
      />
      <Field
        label={t`Description`}
        help={t`Ce dont on parle ici, et ce que deviendront les leviers.`}
        value={fields.description}
        onChange={(description) => change({ description })}
        fault={faultOf('description')}
        max={limits.text.boardDescription}
        rows={5}
        optional
      />
    </>
  )
}

function BoardReaders({ form: { fields, change } }: FieldsProps) {
  const { t } = useLingui()
  return (
    <>
      <Choice
        label={<Trans>Qui peut voir ce tableau</Trans>}
        value={fields.visibility}
        options={visibilityNames.map(([one, words]) => [one, t(words)] as const)}
        onChange={(visibility) => change({ visibility })}
      />
      {fields.visibility !== 'PUBLIC' && (
        <p className="text-small text-muted">
          <Trans>
            Pour les autres, ce tableau n’existe pas : ni dans les listes, ni dans la recherche, ni à son adresse. La
            modération et l’administration le voient toujours.
          </Trans>
        </p>
      )}
    </>
  )
}

function BoardRuleChoices({ form: { fields, change } }: FieldsProps) {
  const { t } = useLingui()
  return (
    <>
      <Choice
        label={<Trans>État du tableau</Trans>}
        value={fields.state}
        options={boardStateNames.map(([one, words]) => [one, t(words)] as const)}
        onChange={(state) => change({ state })}
      />
      <Choice
        label={<Trans>Qui propose des leviers</Trans>}
        value={fields.proposers}
        options={proposersNames.map(([one, words]) => [one, t(words)] as const)}
        onChange={(proposers) => change({ proposers })}
      />
      <Choice
        label={<Trans>Donner sa position sans compte</Trans>}
        value={fields.guestsVote ? 'YES' : 'NO'}
        options={guestsVoteNames.map(([one, words]) => [one, t(words)] as const)}
        onChange={(answer) => change({ guestsVote: answer === 'YES' })}
      />
      <p className="text-small text-muted">
        <Trans>
          Ces règles valent tout de suite, aussi sur les pages ouvertes. Ce qui a été écrit reste. La modération peut
          toujours masquer.
        </Trans>
      </p>
    </>
  )
}
