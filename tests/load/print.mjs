import { loadavg } from 'node:os'
import { rounded } from './statistics.ts'

/** Prints what a suite found: its tables as tables, the rest as it is. */
export function printSuite(name, { load, tables = [], ...found }) {
  console.log(`\n## ${name} (load of the machine ${rounded(load)} before, ${rounded(loadavg()[0])} after)`)
  for (const { title, rows, ...more } of tables) {
    console.log(`\n${title}`)
    console.table(rows)
    for (const [key, value] of Object.entries(more)) console.log(`${key}:`, value)
  }
  for (const [key, value] of Object.entries(found)) if (tables.length === 0) console.log(`${key}:`, value)
}

/** Prints which goals were reached. */
export function printGoals(goals) {
  if (goals.length === 0) return
  console.log('\n## goals')
  console.table(
    goals.map(({ goal, wanted, found, isReached }) => ({ goal, wanted, found, '': isReached ? 'reached' : 'missed' })),
  )
}
