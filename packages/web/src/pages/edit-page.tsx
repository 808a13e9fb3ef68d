import '../i18n/later-words.js'
import { Trans, useLingui } from '@lingui/react/macro'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useLever } from '../features/boards/use-lever.js'
import { useProgramme } from '../features/boards/use-programme.js'
import { ConflictDialog } from '../features/levers/conflict-dialog.js'
import type { DetailFields } from '../features/levers/lever-fields.js'
import { LeverForm } from '../features/levers/lever-form.js'
import { useLeverEdit } from '../features/levers/use-lever-edit.js'
import { useMayWrite } from '../features/levers/use-may-write.js'
import { useMe } from '../features/people/use-me.js'
import { useAtLever } from '../features/presence/use-at-lever.js'
import { Skeleton } from '../ui/skeleton.js'
import { Trouble } from '../ui/trouble.js'
import { useTitle } from '../ui/use-title.js'
import { NotFoundPage } from './not-found-page.js'

/** Its authors change what a lever says besides its text; what it said before stays readable in its history. */
export function EditPage() {
  const { t } = useLingui()
  const { board: slug, lever: id } = useParams({ from: '/tableaux/$board/leviers/$lever/details' })
  const { lever, text, prose, status, refusal } = useLever(slug, id)
  const { answer } = useProgramme()
  const { status: whoAmI } = useMe()
  const whyNot = useMayWrite(
    lever ?? { author: null, status: 'NONE' },
    prose ?? { coAuthors: [], openToMembers: false },
  )
  useTitle(t`Modifier le levier`)
  if (status === 'missing') return <NotFoundPage />
  if (!lever || !text || !prose || !answer || whoAmI === 'unknown') {
    return <div className="page">{refusal ? <Trouble sentence={refusal.sentence} /> : <Skeleton />}</div>
  }
  if (whyNot) return <MayNotEdit sentence={whyNot} params={{ board: slug, lever: id }} />
  const fields: DetailFields = {
    title: lever.title,
    finding: text.finding ?? '',
    action: text.action ?? '',
    themeIds: lever.themes.map((theme) => theme.id),
    neighbourhoodCodes: lever.neighbourhoods.map((neighbourhood) => neighbourhood.code),
  }
  return (
    <div className="page max-w-3xl py-8 grid gap-6">
      <h1>
        <Trans>Modifier le levier</Trans>
      </h1>
      <EditForm slug={slug} id={id} begun={fields} revision={lever.detailsRevision} programme={answer.programme} />
    </div>
  )
}

/** Said at once, before anything is written that could not be saved. */
function MayNotEdit({ sentence, params }: { sentence: string; params: { board: string; lever: string } }) {
  return (
    <div className="page max-w-3xl py-8 grid gap-6 justify-items-start">
      <h1>
        <Trans>Modifier le levier</Trans>
      </h1>
      <p className="card bg-sunk p-5">{sentence}</p>
      <Link to="/tableaux/$board/leviers/$lever" params={params} className="button primary">
        <Trans>Revenir au levier</Trans>
      </Link>
    </div>
  )
}

interface EditFormProps {
  slug: string
  id: string
  begun: DetailFields
  revision: number
  programme: {
    themes: readonly { id: string; name: string }[]
    neighbourhoods: readonly { code: string; name: string; communes: string }[]
  }
}

function EditForm({ slug, id, begun, revision, programme }: EditFormProps) {
  const navigate = useNavigate()
  const params = { board: slug, lever: id }
  const edit = useLeverEdit(id, {
    begun,
    revision,
    onSaved: () => void navigate({ to: '/tableaux/$board/leviers/$lever', params }),
  })
  const { fields, fault, conflict } = edit
  useAtLever(id, 'EDITING', fields)
  const { themes, neighbourhoods } = programme
  const placeNames = new Map([
    ...themes.map((theme) => [theme.id, theme.name] as const),
    ...neighbourhoods.map(({ code, name }) => [code, name] as const),
  ])
  return (
    <form
      className="grid gap-6"
      onSubmit={(event) => {
        event.preventDefault()
        edit.submit()
      }}
    >
      <LeverForm
        fields={fields}
        fault={fault}
        themes={themes}
        neighbourhoods={neighbourhoods}
        onChange={(change) => edit.change({ ...fields, ...change })}
      />
      {fault && <Trouble sentence={fault.sentence} />}
      {conflict && (
        <ConflictDialog
          conflict={conflict}
          placeNames={placeNames}
          onKeep={edit.keepMine}
          onTake={edit.takeOther}
          onLater={edit.later}
        />
      )}
      <div className="flex flex-wrap gap-3">
        <button type="submit" className="button primary">
          <Trans>Enregistrer</Trans>
        </button>
        <Link to="/tableaux/$board/leviers/$lever" params={params} className="button quiet">
          <Trans>Annuler</Trans>
        </Link>
      </div>
    </form>
  )
}
