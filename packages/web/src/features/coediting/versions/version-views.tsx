import { Trans, useLingui } from '@lingui/react/macro'
import { Link, useNavigate } from '@tanstack/react-router'
import { use, useId } from 'react'
import { useVersionAddress } from './reading/use-version-address.js'
import type { VersionView } from './reading/version-address.js'
import type { VersionEntry } from './reading/use-versions.js'
import { WrittenLang } from './compare/written-lang.js'
import { dot } from '../../../ui/dot.js'

interface ViewsProps {
  revision: number
  newest: number
  view: VersionView
  /** The version with which it is compared; null when there is no other. */
  other: number | null
  /** Those that are known: their names tell them apart. */
  versions: readonly VersionEntry[]
  isWide: boolean
}

/** How to read a version, and with which one to compare it: all of it in the address. */
export function VersionViews({ revision, newest, view, other, versions, isWide }: ViewsProps) {
  const { t } = useLingui()
  if (newest === 1 || other === null)
    return newest > 1 ? <OtherVersion {...{ revision, newest, other, versions }} /> : null
  const views = [
    ['inline', t`Ce qui change`],
    ...(isWide ? ([['columns', t`Côte à côte`]] as const) : []),
    ['alone', t`La version seule`],
  ] as const
  return (
    <div className="flex flex-wrap items-end gap-x-6 gap-y-3 border-y border-line py-3">
      <nav aria-label={t`Façon de lire`} className="flex flex-wrap gap-2">
        {views.map(([name, label]) => (
          <ViewLink key={name} name={name} label={label} isShown={name === view} />
        ))}
      </nav>
      {view !== 'alone' && <OtherVersion {...{ revision, newest, other, versions }} />}
    </div>
  )
}

function ViewLink({ name, label, isShown }: { name: VersionView; label: string; isShown: boolean }) {
  const { wayTo } = useVersionAddress()
  return (
    <Link
      {...wayTo({ view: name })}
      resetScroll={false}
      aria-current={isShown ? 'true' : undefined}
      className={`button ${isShown ? 'primary' : ''}`}
    >
      {label}
    </Link>
  )
}

function OtherVersion({ revision, newest, other, versions }: Omit<ViewsProps, 'view' | 'isWide'>) {
  const { t } = useLingui()
  const { wayTo } = useVersionAddress()
  const lang = use(WrittenLang)
  const navigate = useNavigate()
  const id = useId()
  const names = new Map(versions.map(({ revision: number, name }) => [number, name]))
  const numbers = Array.from({ length: newest }, (_, at) => newest - at).filter((number) => number !== revision)
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 min-w-0">
      <label htmlFor={id} className="font-semibold text-small">
        <Trans>Comparer avec</Trans>
      </label>
      <select
        id={id}
        className="field sm:w-auto max-w-full"
        value={other ?? ''}
        onChange={({ target }) =>
          void navigate({ ...wayTo({ version: revision, other: Number(target.value) || null }), resetScroll: false })
        }
      >
        {other === null && <option value="">{t`aucune`}</option>}
        {numbers.map((number) => {
          const name = names.get(number)
          return (
            <option key={number} value={number} lang={name ? lang : undefined}>
              {t`Version ${number}`}
              {name && dot + name}
            </option>
          )
        })}
      </select>
    </div>
  )
}
