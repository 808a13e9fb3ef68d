import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { underPillars } from '../../levers/editing/under-pillars.js'
import { FormFault } from '../administration-form.js'
import { ThemeDialog, type ShownPillar, type ShownTheme } from './theme-dialog.js'
import { ThemeItem } from './theme-item.js'
import { useThemeActs, type ThemeActs } from './use-theme-acts.js'

interface ThemesPartProps {
  programme: { pillars: readonly ShownPillar[]; themes: readonly ShownTheme[] }
  /** Reads the programme again. */
  onSaved(): Promise<void>
}

type Open = { isPillar: boolean; theme: ShownTheme | null }

/** The pillars and themes of the programme: what they are called, their colours and their order. */
export function ThemesPart({ programme, onSaved }: ThemesPartProps) {
  const [open, setOpen] = useState<Open | null>(null)
  const { pillars, themes: all } = programme
  const acts = useThemeActs([...pillars, ...all], onSaved)
  return (
    <div className="grid gap-5 justify-items-start">
      <p className="max-w-3xl">
        <Trans>
          Les leviers sont rangés par thèmes, et les thèmes par piliers. Ce que vous changez ici vaut tout de suite, sur
          toutes les pages ouvertes. Ce qui n’est plus proposé reste sur les leviers qui le portent.
        </Trans>
      </p>
      <FormFault form={acts} />
      <div className="grid gap-4 w-full">
        {underPillars(programme).map(([pillar, themes]) => (
          <PillarCard key={pillar?.id ?? ''} {...{ pillar, themes, pillars, acts }} onEdit={setOpen} />
        ))}
      </div>
      <div className="flex flex-wrap gap-2">
        <button type="button" className="button primary" onClick={() => setOpen({ isPillar: false, theme: null })}>
          <Trans>Ajouter un thème</Trans>
        </button>
        <button type="button" className="button" onClick={() => setOpen({ isPillar: true, theme: null })}>
          <Trans>Ajouter un pilier</Trans>
        </button>
      </div>
      {open && (
        <ThemeDialog
          theme={open.theme && latestOf(programme, open.theme)}
          pillars={open.isPillar ? null : pillars.filter((one) => !one.isRetired || one.id === open.theme?.pillarId)}
          onSaved={() => void onSaved()}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  )
}

interface PillarCardProps {
  /** Null: of those that stand under none. */
  pillar: ShownPillar | null
  themes: readonly ShownTheme[]
  pillars: readonly ShownPillar[]
  acts: ThemeActs
  onEdit(open: Open): void
}

/** A pillar with its themes. */
function PillarCard({ pillar, themes, pillars, acts, onEdit }: PillarCardProps) {
  const { t } = useLingui()
  return (
    <section className="card p-4 grid gap-3" hidden={!pillar && themes.length === 0}>
      {pillar ? (
        <ThemeItem
          item={pillar}
          beside={pillars}
          what={t`le pilier « ${pillar.name} »`}
          acts={acts}
          level="h2"
          onEdit={() => onEdit({ isPillar: true, theme: { ...pillar, pillarId: null } })}
        />
      ) : (
        <h2 className="text-h3">
          <Trans>Sans pilier</Trans>
        </h2>
      )}
      <ul className="grid gap-3 sm:pl-6">
        {themes.map((theme) => (
          <li key={theme.id} className="border-t border-line pt-3">
            <ThemeItem
              item={theme}
              beside={themes}
              what={t`le thème « ${theme.name} »`}
              acts={acts}
              level="h3"
              onEdit={() => onEdit({ isPillar: false, theme })}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** It may have been edited while the dialog is open. */
function latestOf({ pillars, themes }: ThemesPartProps['programme'], theme: ShownTheme): ShownTheme {
  const pillar = pillars.find(({ id }) => id === theme.id)
  return themes.find(({ id }) => id === theme.id) ?? (pillar ? { ...pillar, pillarId: null } : theme)
}
