import { limits } from '@leviers/shared/limits'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useAtLever } from '../../presence/use-at-lever.js'
import { useAnnounce } from '../../../ui/announcer.js'
import { Field } from '../../../ui/forms/field.js'
import { Skeleton } from '../../../ui/skeleton.js'
import { Trouble } from '../../../ui/trouble.js'
import { useAskBeforeLeaving } from '../../../ui/forms/use-ask-before-leaving.js'
import { useSimpleText, type WrittenFor } from './use-simple-text.js'

interface SimpleTextProps extends WrittenFor {
  leverId: string
  personId: string
  /** Changes when what everybody reads changes. */
  revision: string | null
}

/** A text in one plain field: for assistive technology, old devices, blocked networks, and whoever prefers it. */
export function SimpleText({ leverId, personId, revision, ...writtenFor }: SimpleTextProps) {
  const { t } = useLingui()
  const announce = useAnnounce()
  const { text, state, refusal, keptBoth, change, save } = useSimpleText({ leverId, personId }, writtenFor)
  // As it was when one began: what is read later than that was written by others, or saved by oneself.
  const [begun, setBegun] = useState(revision)
  if (state === 'saved' && begun !== revision) setBegun(revision)
  useAtLever(leverId, 'EDITING', state === 'changed' ? text : null)
  useAskBeforeLeaving(state === 'changed')
  if (text === null) return refusal ? <Trouble isInstead sentence={refusal.sentence} /> : <Skeleton />
  const hasNothing = state === 'saving' || state === 'saved'
  const submit = async () => {
    if (!hasNothing && (await save())) announce(t`Texte enregistré`)
  }
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <Field
        label={t`Le texte`}
        help={t`Laissez une ligne vide entre deux paragraphes.`}
        value={text}
        onChange={change}
        fault={refusal?.sentence ?? null}
        max={limits.text.body}
        rows={16}
      />
      <FormHelp />
      <OthersNote hasChanged={begun !== revision && state === 'changed'} keptBoth={keptBoth} />
      <div className="flex flex-wrap items-center gap-3">
        <button type="submit" className="button primary" aria-disabled={hasNothing}>
          {state === 'saving' ? <Trans>Enregistrement…</Trans> : <Trans>Enregistrer le texte</Trans>}
        </button>
        <span className="text-small text-muted">
          {state === 'changed' && <Trans>Pas encore enregistré ; gardé sur cet appareil.</Trans>}
          {state === 'saved' && <Trans>Enregistré</Trans>}
        </span>
      </div>
    </form>
  )
}

/** The signs that give a text its form: nobody needs them to write. */
function FormHelp() {
  return (
    <details className="text-small">
      <summary className="font-semibold">
        <Trans>Mise en forme (facultatif)</Trans>
      </summary>
      <ul className="pt-2 text-muted">
        <li>
          <Trans>
            Un titre : <code>## Titre</code>
          </Trans>
        </li>
        <li>
          <Trans>
            Une liste : <code>- un mot</code>
          </Trans>
        </li>
        <li>
          <Trans>
            En gras : <code>**gras**</code>
          </Trans>
        </li>
      </ul>
    </details>
  )
}

/** What others wrote meanwhile, and what becomes of it. */
function OthersNote({ hasChanged, keptBoth }: { hasChanged: boolean; keptBoth: number }) {
  return (
    <>
      {hasChanged && (
        <p className="rounded-xl bg-sunk p-3 text-small">
          <Trans>Le texte a changé entre-temps : vos changements s’ajouteront à ceux des autres.</Trans>
        </p>
      )}
      {keptBoth > 0 && (
        <output className="rounded-xl bg-warning-soft text-warning-ink p-3">
          <Plural
            value={keptBoth}
            one="À # endroit, quelqu’un a changé les mêmes mots que vous. Les deux versions sont gardées, l’une après l’autre : relisez le texte."
            other="À # endroits, quelqu’un a changé les mêmes mots que vous. Les deux versions sont gardées, l’une après l’autre : relisez le texte."
          />
        </output>
      )}
    </>
  )
}
