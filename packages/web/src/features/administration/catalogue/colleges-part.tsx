import { residents } from '@leviers/shared/roles'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useColleges } from '../../people/colleges.js'
import { FormFault } from '../administration-form.js'
import { CollegeDialog, type ShownCollege } from './college-dialog.js'
import { ItemActs, RetiredMark } from './item-acts.js'
import { useCollegeActs } from './use-college-acts.js'

interface CollegesPartProps {
  colleges: readonly ShownCollege[]
  /** Reads the programme again. */
  onSaved(): Promise<void>
}

/** The colleges of the programme: what they are called, their order, and which are offered. */
export function CollegesPart({ colleges, onSaved }: CollegesPartProps) {
  const [open, setOpen] = useState<{ college: ShownCollege | null } | null>(null)
  const acts = useCollegeActs(colleges, onSaved)
  return (
    <div className="grid gap-5 justify-items-start">
      <p className="max-w-3xl">
        <Trans>
          Chaque organisme, et chaque personne, est d’un collège. Ce que vous changez ici vaut tout de suite, sur toutes
          les pages ouvertes. Un collège qui n’est plus proposé reste à ceux qui en sont.
        </Trans>
      </p>
      <FormFault form={acts} />
      <ul className="card px-4 w-full">
        {colleges.map((college) => (
          <CollegeItem key={college.code} {...{ college, colleges, acts }} onEdit={() => setOpen({ college })} />
        ))}
      </ul>
      <button type="button" className="button primary" onClick={() => setOpen({ college: null })}>
        <Trans>Ajouter un collège</Trans>
      </button>
      {open && <CollegeDialog college={open.college} onSaved={() => void onSaved()} onClose={() => setOpen(null)} />}
    </div>
  )
}

interface CollegeItemProps {
  college: ShownCollege
  colleges: readonly ShownCollege[]
  acts: ReturnType<typeof useCollegeActs>
  onEdit(): void
}

function CollegeItem({ college, colleges, acts, onEdit }: CollegeItemProps) {
  const { t } = useLingui()
  const { code, isRetired } = college
  const name = useColleges().nameOf(code)
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3 not-first:border-t border-line">
      <h2 className="text-base font-semibold flex flex-wrap items-center gap-x-2.5 gap-y-1">
        <bdi>{name}</bdi>
        <RetiredMark isRetired={isRetired} />
      </h2>
      <ItemActs
        what={t`le collège « ${name} »`}
        isRetired={isRetired}
        // Whoever chooses no other one is of it.
        onRetire={code === residents ? null : (retire) => void acts.retire(college, retire)}
        onEdit={onEdit}
        moving={{
          id: code,
          isFirst: colleges[0] === college,
          isLast: colleges.at(-1) === college,
          onMove: (step) => void acts.move(college, step),
        }}
      />
    </li>
  )
}
