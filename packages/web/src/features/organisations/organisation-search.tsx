import { foldText } from '@leviers/shared/texts'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState, type ReactNode } from 'react'
import { Choice } from '../../ui/forms/choice.js'
import { SearchField } from '../../ui/forms/search-field.js'
import { useColleges } from '../people/colleges.js'
import type { OrganisationsQuery } from './organisations.generated.js'

type Organisations = OrganisationsQuery['programme']['organisations']

interface OrganisationSearchProps {
  organisations: Organisations
  children(found: Organisations): ReactNode
}

/** Bodies are looked for by the words of their names, and by college; accents and case do not count. */
export function OrganisationSearch({ organisations, children }: OrganisationSearchProps) {
  const { t } = useLingui()
  const { all, nameOf } = useColleges()
  const [words, setWords] = useState('')
  const [college, setCollege] = useState('')
  const searched = foldText(words).split(/\s+/).filter(Boolean)
  const found = organisations.filter(({ name, shortName, ...one }) => {
    const names = foldText(`${name} ${shortName}`)
    return (!college || one.college === college) && searched.every((word) => names.includes(word))
  })
  const isFiltered = college !== '' || words !== ''
  return (
    <>
      <search className="grid gap-4 sm:grid-cols-2 items-end" aria-label={t`Chercher un organisme`}>
        <div className="grid gap-1.5">
          <SearchField label={t`Nom de l’organisme`} value={words} onSearch={setWords} />
        </div>
        <Choice
          label={<Trans>Collège</Trans>}
          value={college}
          options={[['', t`Tous les collèges`], ...all.map(({ code }) => [code, nameOf(code)] as const)]}
          onChange={setCollege}
        />
      </search>
      <output className={isFiltered ? 'text-muted' : 'sr-only'}>
        {isFiltered && <Plural value={found.length} one="# organisme trouvé" other="# organismes trouvés" />}
      </output>
      {children(found)}
    </>
  )
}
