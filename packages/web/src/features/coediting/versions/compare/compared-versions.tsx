import { msg } from '@lingui/core/macro'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { Comparison, Section, SectionName } from './compare-versions.js'
import { DifferenceColumns } from './difference-columns.js'
import { DifferenceInline } from './difference-inline.js'
import { UnchangedBlocks, UnchangedPassage } from './unchanged-passage.js'

interface ComparedProps {
  comparison: Comparison
  view: 'inline' | 'columns'
  /** The two versions, in any order. */
  revisions: readonly [number, number]
}

/** What changed from one version to another. */
export function ComparedVersions({ comparison, view, revisions }: ComparedProps) {
  const { sections } = comparison
  const [older, newer] = [Math.min(...revisions), Math.max(...revisions)]
  if (sections.every(({ isSame }) => isSame)) {
    return (
      <p className="card p-5">
        <Trans>
          Les versions {older} et {newer} disent la même chose, mot pour mot.
        </Trans>
      </p>
    )
  }
  return (
    <div className="grid gap-6">
      <Summary comparison={comparison} older={older} newer={newer} />
      {sections
        .filter(({ isSame }) => !isSame)
        .map((section) => (
          <ComparedSection key={section.name} section={section} view={view} older={older} newer={newer} />
        ))}
      <UnchangedSections sections={sections.filter(({ isSame }) => isSame)} />
    </div>
  )
}

function Summary({ comparison, older, newer }: { comparison: Comparison; older: number; newer: number }) {
  const { added, removed, moved } = comparison
  return (
    <div className="grid gap-1">
      <p>
        <Trans>
          De la version {older} à la version {newer} :
        </Trans>{' '}
        <span className="font-semibold">
          <Plural value={added} one="# mot ajouté" other="# mots ajoutés" />,{' '}
          <Plural value={removed} one="# mot supprimé" other="# mots supprimés" />
          {moved > 0 && (
            <>
              , <Plural value={moved} one="# paragraphe déplacé" other="# paragraphes déplacés" />
            </>
          )}
        </span>
      </p>
      <p className="text-small text-muted">
        <Trans>
          <ins className="diff-added">Souligné</ins> : ajouté. <del className="diff-removed">Barré</del> : supprimé.
        </Trans>
      </p>
    </div>
  )
}

interface SectionProps {
  section: Section
  view: 'inline' | 'columns'
  older: number
  newer: number
}

function ComparedSection({ section: { name, rows }, view, older, newer }: SectionProps) {
  const { t } = useLingui()
  const id = `compared-${name}`
  return (
    <section aria-labelledby={id} className="grid gap-3">
      <h3 id={id}>{t(sectionNames[name])}</h3>
      {view === 'columns' ? (
        <DifferenceColumns rows={rows} labelledBy={id} older={older} newer={newer} />
      ) : (
        <DifferenceInline rows={rows} />
      )}
    </section>
  )
}

function UnchangedSections({ sections }: { sections: readonly Section[] }) {
  const { t } = useLingui()
  if (sections.length === 0) return null
  const names = sections.map(({ name }) => t(sectionNames[name])).join(', ')
  return (
    <UnchangedPassage label={<Trans>Inchangé : {names}</Trans>}>
      {sections.map(({ name, rows }) => (
        <section key={name} className="grid gap-1">
          <h4 className="font-semibold">{t(sectionNames[name])}</h4>
          <UnchangedBlocks rows={rows} />
        </section>
      ))}
    </UnchangedPassage>
  )
}

const sectionNames = {
  title: msg`Titre`,
  finding: msg`Constat`,
  action: msg`Ce qui est proposé`,
  text: msg`Texte`,
} satisfies Record<SectionName, unknown>
