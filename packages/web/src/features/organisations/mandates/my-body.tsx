import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { frenchSpaces } from '../../../i18n/french-spaces.js'
import { inWords } from '../../../i18n/dates.js'
import { langOf } from '../../../i18n/lang-of.js'
import type { Me } from '../../people/me/me-store.js'
import { useColleges } from '../../people/colleges.js'
import { VouchedMark } from '../../people/vouched-mark.js'
import { useAnnounce } from '../../../ui/announcer.js'
import { dot } from '../../../ui/dot.js'
import { Choice } from '../../../ui/forms/choice.js'
import { useChooseBody } from '../organisations-commands.js'
import { mandateKindNames } from './mandate-kind-names.js'

interface MyBodyProps {
  me: Pick<Me, 'person' | 'mandates'>
}

/** The bodies that one is a member of: they are not one's own to change, but one of them stands beside one's name. */
export function MyBody({ me: { person, mandates } }: MyBodyProps) {
  const college = useColleges().nameOf(person.college)
  return (
    <div className="grid gap-2">
      {mandates.length > 1 && <ShownBody mandates={mandates} />}
      <p className="font-semibold">
        <Plural value={mandates.length} one="Organisme" other="Organismes" />
      </p>
      <ul className="grid gap-1">
        {mandates.map((mandate) => (
          <MyMandate key={mandate.id} mandate={mandate} />
        ))}
      </ul>
      <p className="text-small text-muted">
        <Trans>Collège : {college}</Trans>
      </p>
      <p className="text-small text-muted">
        <Trans>
          L’administration du programme a confirmé vos mandats et leurs collèges. Elle seule peut les changer.
        </Trans>
      </p>
    </div>
  )
}

function MyMandate({ mandate: { kind, endsOn, organisation } }: { mandate: MyBodyProps['me']['mandates'][number] }) {
  const { t } = useLingui()
  const last = endsOn && inWords(endsOn)
  return (
    <li>
      <bdi lang={langOf('FR')}>{frenchSpaces(organisation.name)}</bdi> <VouchedMark />
      <span className="text-muted">
        {['', t(mandateKindNames[kind]), ...(last ? [t`jusqu’au ${last}`] : [])].join(dot)}
      </span>
    </li>
  )
}

function ShownBody({ mandates }: { mandates: MyBodyProps['me']['mandates'] }) {
  const { t } = useLingui()
  const announce = useAnnounce()
  const choose = useChooseBody()
  const [shown] = mandates
  return (
    <Choice
      label={<Trans>Organisme affiché à côté de votre nom</Trans>}
      value={shown?.organisation.id ?? ''}
      options={mandates.map(({ organisation: { id, name } }) => [id, frenchSpaces(name)] as const)}
      onChange={(organisationId) => {
        void choose({ organisationId }).then(({ status }) => {
          if (status === 'acknowledged') announce(t`Organisme affiché modifié`)
        })
      }}
    />
  )
}
