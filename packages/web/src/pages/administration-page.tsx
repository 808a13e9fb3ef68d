import '../i18n/later-words.js'
import { holdsAnywhere } from '@leviers/shared/roles'
import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { Link, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { BoardsPart } from '../features/administration/boards-part.js'
import { FirstSteps } from '../features/administration/first-steps.js'
import { CollegesPart } from '../features/administration/catalogue/colleges-part.js'
import { NeighbourhoodsPart } from '../features/administration/catalogue/neighbourhoods-part.js'
import { LogoForm } from '../features/administration/logo/logo-form.js'
import { ThemesPart } from '../features/administration/catalogue/themes-part.js'
import { LegalPart } from '../features/administration/legal/legal-part.js'
import { PhasesPart } from '../features/administration/phases/phases-part.js'
import { ProgrammeForm } from '../features/administration/programme-form.js'
import { RoleLogPart } from '../features/administration/roles/role-log-part.js'
import { RolesPart } from '../features/administration/roles/roles-part.js'
import { useProgramme } from '../features/boards/sync/use-programme.js'
import { administers } from '../features/people/administers.js'
import { useMe } from '../features/people/me/use-me.js'
import { Skeleton } from '../ui/skeleton.js'
import { Trouble } from '../ui/trouble.js'
import { useTitle } from '../ui/use-title.js'
import { Reserved } from './reserved.js'
import { WayBack } from './way-back.js'

const parts = [
  ['programme', msg`Programme`],
  ['etapes', msg`Étapes`],
  ['themes', msg`Thèmes`],
  ['quartiers', msg`Quartiers`],
  ['colleges', msg`Collèges`],
  ['tableaux', msg`Tableaux`],
  ['roles', msg`Rôles`],
  ['journal', msg`Journal des droits`],
  ['pages', msg`Pages légales`],
] as const
type Part = (typeof parts)[number][0]

/** Where administrators say what the programme is, when what can be done, and which boards there are. */
export function AdministrationPage() {
  const { t } = useLingui()
  useTitle(t`Administration`)
  const { partie } = useSearch({ from: '/administration' })
  const { status, me } = useMe()
  // Raised by whatever was saved.
  const [saved, setSaved] = useState(0)
  const part = parts.find(([one]) => one === partie)?.[0] ?? 'programme'
  return (
    <div className="page max-w-4xl py-8 grid gap-6">
      <WayBack to="/compte" />
      <h1>
        <Trans>Administration</Trans>
      </h1>
      {status === 'unknown' ? (
        <Skeleton rows={3} />
      ) : administers(me) ? (
        <>
          <FirstSteps version={saved} />
          <Parts part={part} />
          <Shown part={part} onSaved={() => setSaved(saved + 1)} />
        </>
      ) : (
        <Reserved sentence={t`Cette page est réservée à l’administration.`} />
      )}
    </div>
  )
}

function Parts({ part }: { part: Part }) {
  const { t } = useLingui()
  const moderates = holdsAnywhere(useMe().me?.roles ?? [], 'MODERATOR')
  const look = 'text-link py-1 aria-[current]:font-bold aria-[current]:no-underline'
  return (
    <nav aria-label={t`Administration`}>
      <ul className="flex flex-wrap gap-x-5 gap-y-1">
        {parts.map(([one, name]) => (
          <li key={one}>
            <Link
              to="/administration"
              search={{ partie: one }}
              aria-current={one === part ? 'page' : undefined}
              className={look}
            >
              {t(name)}
            </Link>
          </li>
        ))}
        <li>
          <Link to="/organismes" className={look}>
            <Trans>Organismes</Trans>
          </Link>
        </li>
        {moderates && (
          <li>
            <Link to="/moderation" className={look}>
              <Trans>Modération</Trans>
            </Link>
          </li>
        )}
        <li>
          <Link to="/courrier" className={look}>
            <Trans>Messages envoyés</Trans>
          </Link>
        </li>
      </ul>
    </nav>
  )
}

function Shown({ part, onSaved: tell }: { part: Part; onSaved(): void }) {
  const { answer, refusal, reload } = useProgramme()
  const onSaved = () => {
    tell()
    void reload()
  }
  if (part === 'roles') return <RolesPart onSaved={tell} />
  if (part === 'journal') return <RoleLogPart />
  if (part === 'pages') return <LegalPart onSaved={tell} />
  if (!answer) return refusal ? <Trouble isInstead sentence={refusal.sentence} onRetry={reload} /> : <Skeleton />
  const { programme } = answer
  if (!programme.isInstalled) return <InstallFirst />
  if (part === 'etapes') return <PhasesPart programme={programme} onSaved={onSaved} />
  if (part === 'themes') return <ThemesPart programme={programme} onSaved={reload} />
  if (part === 'quartiers') {
    return <NeighbourhoodsPart neighbourhoods={programme.neighbourhoods} onSaved={onSaved} />
  }
  if (part === 'colleges') return <CollegesPart colleges={programme.colleges} onSaved={reload} />
  if (part === 'tableaux') return <BoardsPart boards={programme.boards} onSaved={onSaved} />
  return (
    <>
      <ProgrammeForm programme={programme} onSaved={onSaved} />
      <LogoForm logo={programme.logo} onSaved={onSaved} />
    </>
  )
}

function InstallFirst() {
  return (
    <div className="card p-5 grid gap-4 justify-items-start">
      <p>
        <Trans>Cette instance n’est pas encore installée : commencez par là.</Trans>
      </p>
      <Link to="/installation" className="button primary">
        <Trans>Installer Leviers</Trans>
      </Link>
    </div>
  )
}
