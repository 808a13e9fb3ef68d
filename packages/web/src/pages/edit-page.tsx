import '../i18n/later-words.js'
import { Trans, useLingui } from '@lingui/react/macro'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useLever } from '../features/boards/use-lever.js'
import { useProgramme } from '../features/boards/use-programme.js'
import { faultOf, LeverForm, type Fault, type LeverFields } from '../features/levers/lever-form.js'
import { useEditLever } from '../features/levers/use-edit-lever.js'
import { useAtLever } from '../features/presence/use-at-lever.js'
import { Skeleton } from '../ui/skeleton.js'
import { Trouble } from '../ui/trouble.js'
import { useTitle } from '../ui/use-title.js'

/** The author changes a lever; what it said before stays readable in its history. */
export function EditPage() {
  const { t } = useLingui()
  const { board: slug, lever: id } = useParams({ from: '/tableaux/$board/leviers/$lever/details' })
  const { lever, text } = useLever(slug, id)
  const { answer } = useProgramme()
  useTitle(t`Modifier le levier`)
  if (!lever || !text || !answer) {
    return (
      <div className="page">
        <Skeleton />
      </div>
    )
  }
  const fields: LeverFields = {
    title: lever.title,
    body: text.body,
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
      <EditForm slug={slug} id={id} begun={fields} revision={lever.revision} programme={answer.programme} />
    </div>
  )
}

interface EditFormProps {
  slug: string
  id: string
  begun: LeverFields
  revision: number
  programme: {
    themes: readonly { id: string; name: string }[]
    neighbourhoods: readonly { code: string; name: string; communes: string }[]
  }
}

function EditForm({ slug, id, begun, revision, programme }: EditFormProps) {
  const navigate = useNavigate()
  const edit = useEditLever()
  // As it was when the page opened: someone else's edit meanwhile is then noticed, and nothing typed is lost.
  const [{ startedOn }] = useState({ startedOn: revision })
  const [fields, setFields] = useState(begun)
  const [fault, setFault] = useState<Fault | null>(null)
  const params = { board: slug, lever: id }
  useAtLever(id, 'EDITING', fields)
  const submit = async () => {
    const { themeIds, neighbourhoodCodes } = fields
    const places = { themeIds: [...themeIds], neighbourhoodCodes: [...neighbourhoodCodes] }
    const outcome = await edit({ leverId: id, revision: startedOn, ...fields, ...places }, { handlesRefusal: true })
    if (outcome.status === 'refused') {
      setFault(faultOf(outcome.refusal))
    } else await navigate({ to: '/tableaux/$board/leviers/$lever', params })
  }
  return (
    <form
      className="grid gap-6"
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <LeverForm
        fields={fields}
        fault={fault}
        themes={programme.themes}
        neighbourhoods={programme.neighbourhoods}
        onChange={(change) => setFields({ ...fields, ...change })}
      />
      {fault && <Trouble sentence={fault.sentence} />}
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
