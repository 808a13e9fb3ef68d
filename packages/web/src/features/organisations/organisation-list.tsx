import { shownSiret } from '@leviers/shared/organisations/siret'
import type { FragmentType } from '@apollo/client'
import { useFragment } from '@apollo/client/react'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { frenchSpaces } from '../../i18n/french-spaces.js'
import { langOf } from '../../i18n/lang-of.js'
import { useColleges } from '../people/colleges.js'
import {
  OrganisationCard_OrganisationFragmentDoc,
  type OrganisationCard_OrganisationFragment as Organisation,
} from './organisation-card.generated.js'
import type { OrganisationsQuery } from './organisations.generated.js'
import { dot } from '../../ui/dot.js'

interface OrganisationListProps {
  /** The names of all bodies, by id: of those that gather others. */
  names: ReadonlyMap<string, string>
  organisations: OrganisationsQuery['programme']['organisations']
  /** For administrators: what to change of a body. */
  onChange: ((organisation: Organisation, what: 'name' | 'members') => void) | null
}

const inFrench = new Intl.Collator('fr')

/** Bodies, college by college, in the order of the alphabet. */
export function OrganisationList({ organisations, names, onChange }: OrganisationListProps) {
  const { all, nameOf } = useColleges()
  return all.map(({ code: college }) => {
    const inCollege = organisations
      .filter((one) => one.college === college)
      .toSorted((one, other) => inFrench.compare(one.name, other.name))
    if (inCollege.length === 0) return null
    return (
      <section key={college} aria-labelledby={college} className="grid gap-3">
        <h2 id={college} className="text-h3">
          {nameOf(college)}
        </h2>
        <ul className="card divide-y divide-line">
          {inCollege.map((one) => (
            <OrganisationRow key={one.id} organisation={one} names={names} onChange={onChange} />
          ))}
        </ul>
      </section>
    )
  })
}

interface OrganisationRowProps extends Pick<OrganisationListProps, 'names' | 'onChange'> {
  organisation: FragmentType<Organisation>
}

function OrganisationRow({ organisation: from, names, onChange }: OrganisationRowProps) {
  const { t } = useLingui()
  const { data: organisation, complete } = useFragment({ fragment: OrganisationCard_OrganisationFragmentDoc, from })
  if (!complete) return null
  const { name, memberCount } = organisation
  return (
    <li className="px-5 py-3 flex flex-wrap items-center gap-x-5 gap-y-2">
      <div className="flex-1 min-w-52">
        <h3 className="text-base" lang={langOf('FR')}>
          {frenchSpaces(name)}
        </h3>
        <OrganisationDetails organisation={organisation} umbrella={names.get(organisation.umbrellaId ?? '') ?? null} />
      </div>
      <p className="text-small text-muted">
        {memberCount === 0 ? (
          <Trans>Aucune personne pour le moment</Trans>
        ) : (
          <Plural value={memberCount} one="# personne" other="# personnes" />
        )}
      </p>
      {onChange && (
        <p className="flex flex-wrap gap-2">
          <button
            type="button"
            className="button text-small"
            aria-label={t`Membres : ${name}`}
            onClick={() => onChange(organisation, 'members')}
          >
            <Trans>Membres</Trans>
          </button>
          <button
            type="button"
            className="button quiet text-small"
            aria-label={t`Modifier ${name}`}
            onClick={() => onChange(organisation, 'name')}
          >
            <Trans>Modifier</Trans>
          </button>
        </p>
      )}
    </li>
  )
}

/** What else is known of a body: its short name, what it is, its number, what gathers it. */
function OrganisationDetails({ organisation, umbrella }: { organisation: Organisation; umbrella: string | null }) {
  const { name, shortName, kind, siret, state } = organisation
  const details = [shortName === name ? null : shortName, kind, siret && `SIRET ${shownSiret(siret)}`].filter(Boolean)
  return (
    <>
      {details.length > 0 && (
        <p className="text-small text-muted" lang={langOf('FR')}>
          {details.join(dot)}
        </p>
      )}
      {umbrella && (
        <p className="text-small text-muted">
          <Trans>
            Fait partie de <bdi lang={langOf('FR')}>{frenchSpaces(umbrella)}</bdi>
          </Trans>
        </p>
      )}
      {state === 'PENDING' && (
        <p className="text-small font-semibold text-warning-ink">
          <Trans>À vérifier</Trans>
        </p>
      )}
    </>
  )
}
