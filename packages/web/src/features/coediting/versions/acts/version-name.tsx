import { use } from 'react'
import { frenchSpaces } from '../../../../i18n/french-spaces.js'
import { dot } from '../../../../ui/dot.js'
import { WrittenLang } from '../compare/written-lang.js'

/** The name that somebody gave to a version, after its number; nothing where it has none. */
export function VersionName({ name }: { name: string | null | undefined }) {
  const lang = use(WrittenLang)
  if (!name) return null
  return (
    <>
      {dot}
      <bdi lang={lang}>{frenchSpaces(name)}</bdi>
    </>
  )
}
