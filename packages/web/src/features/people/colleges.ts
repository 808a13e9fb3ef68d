import type { CollegeLabels } from '@leviers/shared/catalogue/colleges'
import type { College } from '@leviers/shared/roles'
import { createContext, useContext } from 'react'
import { shownLocale } from '../../i18n/shown-locale.js'

interface ShownCollege extends CollegeLabels {
  isRetired: boolean
}

const Colleges = createContext<readonly ShownCollege[] | undefined>(undefined)

/** Tells the pages under it of the programme's colleges; undefined before they are known. */
export const CollegesProvider = Colleges.Provider

/** The programme's colleges, in order, and what they are called in the language that is shown. */
export function useColleges() {
  const known = useContext(Colleges)
  /** Nothing before the programme is known. */
  const nameOf = (code: College): string => {
    const found = known?.find((one) => one.code === code)
    return found ? found[shownLocale() === 'EN' ? 'labelEn' : 'label'] : known ? code : ''
  }
  return {
    nameOf,
    all: known ?? [],
    /** Those to choose from, and the one that is chosen already. */
    offered: (chosen: College) => (known ?? []).filter(({ code, isRetired }) => !isRetired || code === chosen),
  }
}
