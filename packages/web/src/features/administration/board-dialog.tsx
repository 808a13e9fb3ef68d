import { limits } from '@leviers/shared/limits'
import { Trans, useLingui } from '@lingui/react/macro'
import { useAnnounce } from '../../ui/announcer.js'
import { Dialog } from '../../ui/dialog.js'
import { Field } from '../../ui/forms/field.js'
import { useCreateBoard, useEditBoard } from '../boards/sync/boards-commands.js'
import { AdministrationForm } from './administration-form.js'
import { useAdministrationForm } from './use-administration-form.js'

interface BoardDialogProps {
  /** The board to change; a new one without. */
  board: { id: string; title: string; description: string } | null
  onSaved(): void
  onClose(): void
}

/** What a board is called and what it is about. */
export function BoardDialog({ board, onSaved, onClose }: BoardDialogProps) {
  const { t } = useLingui()
  const announce = useAnnounce()
  const [create, edit] = [useCreateBoard(), useEditBoard()]
  const form = useAdministrationForm({ title: board?.title ?? '', description: board?.description ?? '' })
  const { fields, change, faultOf } = form
  const save = async () => {
    const options = { handlesRefusal: true }
    const give = () => (board ? edit({ ...fields, boardId: board.id }, options) : create(fields, options))
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
      </AdministrationForm>
    </Dialog>
  )
}
