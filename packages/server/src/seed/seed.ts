import type { AppParts } from '../context.js'
import { readCatalogue, type Catalogue } from '../features/boards/catalogue.js'
import { sqlOf } from '../sql.js'
import { isSeeded, seedDemo } from './seed-demo.js'
import { seedNewProgramme, seedProgramme } from './seed-programme.js'

/**
 * Gives a new instance a programme that says nothing yet, and a demonstration its programme, people and boards; finishes
 * what an interrupted start left undone, and changes nothing afterwards.
 */
export async function seed(parts: AppParts): Promise<Catalogue> {
  const { em, now } = parts
  const begin = parts.config.demo ? seedProgramme : seedNewProgramme
  await em.fork().transactional((transaction) => begin(sqlOf(transaction), now()))
  const catalogue = await readCatalogue(em.fork())
  if (!catalogue) throw new Error('the programme was not seeded')
  if (parts.config.demo && !(await isSeeded(parts))) await seedDemo(parts, catalogue)
  return catalogue
}
