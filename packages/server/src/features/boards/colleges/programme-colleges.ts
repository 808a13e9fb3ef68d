import { foldText } from '@leviers/shared/texts'
import type { SqlEntityManager } from '@mikro-orm/sql'
import { PublicError } from '../../../errors.js'
import { foldedName } from '../../people/names/folded-name.js'
import { College } from '../programme/college.entity.js'

/** The colleges of a programme, in order, to be changed under its lock. */
export function programmeColleges(em: SqlEntityManager, programmeId: string): Promise<College[]> {
  return em.find(College, { programme: programmeId }, { orderBy: { position: 'asc' } })
}

/** One of them. Throws NOT_FOUND. */
export function collegeIn(colleges: readonly College[], code: string): College {
  const college = colleges.find((one) => one.code === code)
  if (!college) throw new PublicError('NOT_FOUND')
  return college
}

/** A name is of one college in each language, accents, case and hyphens aside. Throws COLLEGE_EXISTS. */
export function refuseTakenLabels(
  colleges: readonly College[],
  { code, label, labelEn }: Pick<College, 'code' | 'label' | 'labelEn'>,
): void {
  // A name of signs alone has no words.
  const spelt = (one: string) => foldedName(one) || one
  for (const [field, name] of [['label', label] as const, ['labelEn', labelEn] as const]) {
    const other = colleges.find((one) => one.code !== code && spelt(one[field]) === spelt(name))
    if (other) throw new PublicError('COLLEGE_EXISTS', { field, name: other[field] })
  }
}

/** A code that no college has, from the words of what it is called. */
export function freeCode(colleges: readonly College[], label: string): string {
  const words = foldText(label).match(/[a-z0-9]+/g) ?? []
  const spelt =
    words
      .join('_')
      .toUpperCase()
      .slice(0, 30)
      .replace(/^[^A-Z]+/, '') || 'COLLEGE'
  const taken = new Set(colleges.map(({ code }) => code))
  let code = spelt
  for (let number = 2; taken.has(code); number++) code = `${spelt}_${number}`
  return code
}
