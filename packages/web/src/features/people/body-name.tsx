import type { College } from '@leviers/shared/roles'
import { Trans } from '@lingui/react/macro'
import { useColleges } from './colleges.js'
import { VouchedMark } from './vouched-mark.js'
import { langOf } from '../../i18n/lang-of.js'

export interface OfBody {
  organisation: string | null
  isVouched: boolean
  /** Said when there is no body; left out where only bodies are told. */
  college?: College
}

/** The body beside a name: vouched for, with a mark; else said to be declared. Residents declare nothing. */
export function BodyName({ person: { organisation, college, isVouched } }: { person: OfBody }) {
  const { nameOf } = useColleges()
  const name = organisation ?? (college && nameOf(college))
  if (!name) return null
  if (isVouched)
    return (
      <>
        <bdi lang={organisation ? langOf('FR') : undefined}>{name}</bdi>
        {'\u00a0'}
        <VouchedMark />
      </>
    )
  return organisation || college !== 'HABITANTS' ? (
    <Trans>
      <bdi lang={organisation ? langOf('FR') : undefined}>{name}</bdi> (déclaré)
    </Trans>
  ) : (
    <bdi lang={organisation ? langOf('FR') : undefined}>{name}</bdi>
  )
}
