import { limits } from '@leviers/shared/limits'
import { Trans, useLingui } from '@lingui/react/macro'
import { useAnnounce } from '../../ui/announcer.js'
import { Dialog } from '../../ui/dialog.js'
import { Field } from '../../ui/forms/field.js'
import type { ProgrammeQuery } from '../boards/documents/programme.generated.js'
import { useCreateBoard, useEditBoard } from '../boards/sync/boards-commands.js'
import { AdministrationForm } from './administration-form.js'
import { BoardDays } from './phases/board-days.js'
import { boardStateNames, guestsVoteNames, proposersNames, visibilityNames } from './board-rule-names.js'
import { Choice } from '../../ui/forms/choice.js'
import { ownDaysOf } from './phases/own-days-of.js'
import { useAdministrationForm } from './use-administration-form.js'

export type BoardToEdit = Pick<
  ProgrammeQuery['programme']['boards'][number],
  'id' | 'slug' | 'title' | 'description' | 'state' | 'visibility' | 'proposers' | 'guestsVote' | 'ownPhase'
>

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
  const save = async () => {
    const options = { handlesRefusal: true }
    const { title, description, visibility } = form.fields
    const give = () =>
      board
        ? edit({ ...changesOf(board, form.fields), boardId: board.id }, options)
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
      </AdministrationForm>
    </Dialog>
  )
}

function fieldsOf(board: BoardToEdit | null) {
  const { title = '', description = '', visibility = 'PUBLIC' } = board ?? {}
  const { state = 'OPEN', proposers = 'EVERYBODY', guestsVote = true } = board ?? {}
  const own = ownDaysOf(board?.ownPhase ?? null)
  return { title, description, visibility, state, proposers, guestsVote, hasOwnDays: Boolean(board?.ownPhase), ...own }
}

type Fields = ReturnType<typeof fieldsOf>

/** What was changed, and nothing else: what somebody else changes meanwhile stays. */
function changesOf(board: BoardToEdit, fields: Fields) {
  const before = fieldsOf(board)
  const { hasOwnDays, ...others } = fields
  const own = ownDaysOf(fields)
  const names = Object.keys(own)
  const isOther = ([name, value]: [string, unknown]) => !names.includes(name) && value !== before[name as keyof Fields]
  const isSameDays = hasOwnDays === before.hasOwnDays && JSON.stringify(own) === JSON.stringify(ownDaysOf(before))
  return {
    ...Object.fromEntries(Object.entries(others).filter(isOther)),
    ...(isSameDays ? {} : hasOwnDays ? { ownPhase: own } : { followsProgramme: true }),
  }
}

interface FieldsProps {
  form: ReturnType<typeof useAdministrationForm<Fields>>
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
