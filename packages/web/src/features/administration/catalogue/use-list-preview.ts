import { limits } from '@leviers/shared/inputs/programme-limits'
import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { shownLocale } from '../../../i18n/shown-locale.js'
import type { Place } from './neighbourhoods-csv.js'
import type { PreviewRow } from './preview-list.js'
import type { ReadList, ReadPlace } from './read-neighbourhoods.js'

/** Bytes of a file: a list of all neighbourhoods of France has some two hundred thousand. */
const maxFileBytes = 1_000_000

/** What a list of neighbourhoods would change; what reads it is loaded when there is one. */
export function useListPreview(known: readonly Place[]) {
  const { t } = useLingui()
  const [preview, setPreview] = useState<PreviewRow[] | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const sentenceOf = useFaultOfList()
  const show = async (reading: () => Promise<ReadList>) => {
    setPreview(null)
    setFault(null)
    try {
      const [{ previewList }, read] = await Promise.all([import('./preview-list.js'), reading()])
      if ('rows' in read) setPreview(previewList(read.rows, { known, locale: shownLocale() }))
      else setFault(sentenceOf(read))
    } catch {
      // The file went away, or what reads it did not come.
      setFault(t`Ce fichier n’a pas pu être lu. Rien n’a changé : réessayez.`)
    }
  }
  return {
    preview,
    fault,
    readFile: (file: File) => show(() => listIn(file)),
    readReady: () => show(async () => ({ rows: await readyRows() })),
  }
}

async function listIn(file: File): Promise<ReadList> {
  // Before anything of it is read: a file may be larger than the memory.
  if (file.size > maxFileBytes) return { fault: 'SIZE' }
  const [{ readNeighbourhoods }, bytes] = await Promise.all([import('./read-neighbourhoods.js'), file.arrayBuffer()])
  return readNeighbourhoods(new Uint8Array(bytes))
}

async function readyRows(): Promise<ReadPlace[]> {
  const { nantesNeighbourhoods } = await import('@leviers/shared/catalogue/nantes-neighbourhoods')
  return nantesNeighbourhoods.map(([code, name, communes], at) => ({ line: at + 1, code, name, communes }))
}

/** Why a list cannot be read, in a sentence. */
function useFaultOfList() {
  const { t } = useLingui()
  return (list: Exclude<ReadList, { rows: ReadPlace[] }>): string => {
    if (list.fault === 'SIZE')
      return t`Ce fichier est trop grand : 1 Mo au plus. Choisissez le fichier CSV de la liste.`
    if (list.fault === 'EMPTY') return t`Ce fichier ne contient aucun quartier.`
    if (list.fault === 'LENGTH')
      return t`Cette liste est trop longue : ${limits.importedNeighbourhoods} quartiers au plus. Coupez-la.`
    if (list.fault === 'COLUMNS') return t`Il manque une colonne : il en faut trois, code, nom et communes.`
    return t`Ligne ${list.line} : un guillemet n’est pas fermé. Corrigez le fichier, puis choisissez-le à nouveau.`
  }
}
