import { Trans } from '@lingui/react/macro'
import { useEffect } from 'react'
import { langOf } from '../../../i18n/lang-of.js'
import type { useAdministrationForm } from '../use-administration-form.js'
import type { Latest } from './use-revision.js'

interface EditedMeanwhileProps<Fields extends object> {
  form: Pick<ReturnType<typeof useAdministrationForm<Fields>>, 'fields' | 'code' | 'change' | 'clear'>
  latest: Latest<Fields> | null
  /** Each field by its name on the form, and what it holds in words. */
  inWords(fields: Fields): readonly (readonly [string, string])[]
  /** From which revision one goes on. */
  onChoose(revision: number): void
  /** Reads what is there now. */
  onRead(): void
}

/** After a save that somebody else came before: what they changed, and whose words are to stay. */
export function EditedMeanwhile<Fields extends object>(props: EditedMeanwhileProps<Fields>) {
  const { form, latest } = props
  return form.code === 'EDITED_MEANWHILE' && latest ? <TheirWords {...props} latest={latest} /> : null
}

function TheirWords<Fields extends object>({
  form,
  latest,
  inWords,
  onChoose,
  onRead,
}: EditedMeanwhileProps<Fields> & { latest: Latest<Fields> }) {
  // oxlint-disable-next-line react/exhaustive-deps -- once
  useEffect(() => onRead(), [])
  const mine = inWords(form.fields)
  const theirs = inWords(latest.fields).filter(([, words], place) => words !== mine[place]?.[1])
  const choose = (more: Partial<Fields>) => {
    form.change(more)
    form.clear()
    onChoose(latest.revision)
  }
  return (
    <div className="card bg-sunk p-4 grid gap-3">
      <p className="font-semibold">
        <Trans>L’autre version, là où elle diffère de la vôtre :</Trans>
      </p>
      <dl className="grid gap-2">
        {theirs.map(([name, words]) => (
          <div key={name}>
            <dt className="text-small text-muted">{name}</dt>
            <dd className="whitespace-pre-line" lang={langOf('FR')}>
              {words || '–'}
            </dd>
          </div>
        ))}
      </dl>
      <p className="flex flex-wrap gap-2">
        <button type="button" className="button" onClick={() => choose({})}>
          <Trans>Reprendre ma saisie</Trans>
        </button>
        <button type="button" className="button" onClick={() => choose(latest.fields)}>
          <Trans>Garder la sienne</Trans>
        </button>
      </p>
    </div>
  )
}
