import '../i18n/later-words.js'
import { Trans, useLingui } from '@lingui/react/macro'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useLever } from '../features/boards/sync/use-lever.js'
import { useProgramme } from '../features/boards/sync/use-programme.js'
import { ConflictDialog } from '../features/levers/editing/conflict-dialog.js'
import { EditTabs } from '../features/levers/editing/edit-tabs.js'
import type { LeverText } from '../features/levers/model/lever-events.js'
import type { DetailFields } from '../features/levers/model/lever-fields.js'
import type { OfferedPlaces } from '../features/levers/editing/place-boxes.js'
import { LeverForm } from '../features/levers/editing/lever-form.js'
import type { LeverView } from '../features/levers/model/lever-view.js'
import { UnsavedDetails } from '../features/levers/editing/unsaved-details.js'
import { useLeverEdit } from '../features/levers/editing/use-lever-edit.js'
import { useMayWrite } from '../features/levers/model/use-may-write.js'
import { CapacityChoice } from '../features/people/me/capacity-choice.js'
import { useCapacity } from '../features/people/me/use-capacity.js'
import { useMe } from '../features/people/me/use-me.js'
import { useAtLever } from '../features/presence/use-at-lever.js'
import { Skeleton } from '../ui/skeleton.js'
import { Trouble } from '../ui/trouble.js'
import { useAskBeforeLeaving } from '../ui/forms/use-ask-before-leaving.js'
import { useTitle } from '../ui/use-title.js'
import { NotFoundPage } from './not-found-page.js'
import { Reserved } from './reserved.js'

/** Its authors change what a lever says besides its text; what it said before stays readable in its history. */
export function EditPage() {
  const { t } = useLingui()
  const { board: slug, lever: id } = useParams({ from: '/tableaux/$board/leviers/$lever/details' })
  useTitle(t`Modifier le levier`)
  return <LeverDetails key={id} slug={slug} id={id} />
}

/** The form stays once it is open, whatever becomes of the lever or of the right to change it: so do the words in it. */
function LeverDetails({ slug, id }: { slug: string; id: string }) {
  const { t } = useLingui()
  const { lever, text, prose, status, refusal } = useLever(slug, id)
  const { answer } = useProgramme()
  const { status: whoAmI } = useMe()
  const mayNot = useMayWrite(
    lever ?? { author: null, status: 'NONE' },
    prose ?? { coAuthors: [], openToMembers: false },
  )
  const isKnown = lever && text && prose && whoAmI !== 'unknown'
  const isGone = status === 'missing' || (lever && lever.state !== 'PUBLISHED')
  const whyNot = isGone ? t`Ce levier n’est plus publié.` : isKnown ? mayNot : null
  const [opened, setOpened] = useState<EditStart | null>(null)
  if (!opened && isKnown && answer && !whyNot) {
    const spokenFor = lever.onBehalfOf?.organisationId ?? null
    setOpened({ begun: fieldsOf(lever, text), revision: lever.detailsRevision, spokenFor })
  }
  if (!opened && status === 'missing') return <NotFoundPage />
  if (!answer || (!opened && !isKnown && !isGone)) {
    return <div className="page">{refusal ? <Trouble isInstead sentence={refusal.sentence} /> : <Skeleton />}</div>
  }
  return (
    <div className="page max-w-3xl py-8 grid gap-6">
      <p>
        <Link to="/tableaux/$board/leviers/$lever" params={{ board: slug, lever: id }} className="text-link">
          ← <Trans>Revenir au levier</Trans>
        </Link>
      </p>
      <h1>
        <Trans>Modifier le levier</Trans>
      </h1>
      {opened && <EditTabs params={{ board: slug, lever: id }} now="details" />}
      {opened ? (
        <EditForm slug={slug} id={id} start={opened} whyNot={whyNot} programme={answer.programme} />
      ) : (
        whyNot && <MayNotEdit sentence={whyNot} params={{ board: slug, lever: id }} />
      )}
    </div>
  )
}

function fieldsOf(
  lever: Pick<LeverView, 'title' | 'themes' | 'neighbourhoods'>,
  { finding, action }: Pick<LeverText, 'finding' | 'action'>,
): DetailFields {
  return {
    title: lever.title,
    finding: finding ?? '',
    action: action ?? '',
    themeIds: lever.themes.map((theme) => theme.id),
    neighbourhoodCodes: lever.neighbourhoods.map((neighbourhood) => neighbourhood.code),
  }
}

/** Said at once, before anything is written that could not be saved. */
function MayNotEdit({ sentence, params }: { sentence: string; params: { board: string; lever: string } }) {
  return (
    <div className="grid gap-6 justify-items-start">
      <Reserved sentence={sentence} />
      <Link to="/tableaux/$board/leviers/$lever" params={params} className="button primary">
        <Trans>Revenir au levier</Trans>
      </Link>
    </div>
  )
}

interface EditStart {
  begun: DetailFields
  revision: number
  /** The body in whose name the lever is. */
  spokenFor: string | null
}

interface EditFormProps {
  slug: string
  id: string
  start: EditStart
  /** Why they may not write it any more; null while they may. */
  whyNot: string | null
  programme: OfferedPlaces
}

function EditForm({ slug, id, start, whyNot, programme }: EditFormProps) {
  const navigate = useNavigate()
  const params = { board: slug, lever: id }
  const capacity = useCapacity(start.spokenFor)
  const edit = useLeverEdit(id, {
    ...start,
    organisationId: capacity.organisationId,
    onSaved: () => void navigate({ to: '/tableaux/$board/leviers/$lever', params }),
  })
  const { fields, fault, conflict, unsaved } = edit
  const isChanged = Object.keys(unsaved).length > 0
  useAskBeforeLeaving(isChanged)
  useAtLever(id, 'EDITING', whyNot ? null : fields)
  const { themes, neighbourhoods } = programme
  const placeNames = new Map([
    ...themes.map((theme) => [theme.id, theme.name] as const),
    ...neighbourhoods.map(({ code, name }) => [code, name] as const),
  ])
  if (whyNot && !isChanged) return <MayNotEdit sentence={whyNot} params={params} />
  return (
    <form
      className="grid gap-6"
      onSubmit={(event) => {
        event.preventDefault()
        if (!whyNot) edit.submit()
      }}
    >
      {whyNot && <UnsavedDetails sentence={whyNot} details={unsaved} />}
      <LeverForm
        isReadOnly={whyNot !== null}
        fields={fields}
        fault={fault}
        places={programme}
        onChange={(change) => edit.change({ ...fields, ...change })}
      />
      {!whyNot && <CapacityChoice capacity={capacity} />}
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
        {!whyNot && (
          <button type="submit" className="button primary">
            <Trans>Enregistrer</Trans>
          </button>
        )}
        <Link to="/tableaux/$board/leviers/$lever" params={params} className="button quiet">
          {whyNot ? <Trans>Revenir au levier</Trans> : <Trans>Annuler</Trans>}
        </Link>
      </div>
    </form>
  )
}
