import type { Locale } from '@leviers/shared/roles'
import type { ImportHeading } from '../api/define-command.js'
import type { ImportResult } from '../features/imports/carry-out.js'
import { importCommands } from '../features/imports/import-commands.js'
import type { TimeSpent } from '../features/imports/time-spent.js'
import { sentencesOf } from './sentences.js'

/** What both kinds of import give. */
export type ImportedResult = ImportResult & { readMilliseconds: number; unpublished?: number }

/** What was imported, how long it took and where the time went. */
export function importSummary(
  result: ImportedResult,
  { locale, milliseconds }: { locale: Locale; milliseconds: number },
): string[] {
  const sentences = sentencesOf(locale)
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 })
  const seconds = (spent: number) => number.format(spent / 1_000)
  const { title, total, counts, before, isPartial, readMilliseconds, unpublished = 0 } = result
  if (before === total && total > 0) return [sentences.alreadyIn(title)]
  const { people, acts, commands } = result.milliseconds
  const spent = spentByHeading(commands)
  const inCommands = spent.levers + spent.votes + spent.comments + spent.moderation
  const [levers, votes] = [number.format(counts.levers), number.format(counts.votes)]
  return [
    isPartial
      ? sentences.partial(number.format(counts.done), number.format(total))
      : sentences.imported({ title, levers, votes, seconds: seconds(milliseconds) }),
    ...(before > 0 ? [sentences.before(number.format(before))] : []),
    ...(unpublished > 0 ? [sentences.unpublished(number.format(unpublished))] : []),
    sentences.times({
      reading: seconds(readMilliseconds),
      people: seconds(people),
      levers: seconds(spent.levers),
      votes: seconds(spent.votes),
      comments: seconds(spent.comments),
      moderation: seconds(spent.moderation),
      rest: seconds(Math.max(0, acts - inCommands)),
    }),
  ]
}

function spentByHeading(commands: TimeSpent): Record<ImportHeading, number> {
  const spent = { levers: 0, votes: 0, comments: 0, moderation: 0 }
  for (const [name, milliseconds] of Object.entries(commands)) {
    const heading = importCommands.get(name)?.imported
    if (heading) spent[heading] += milliseconds
  }
  return spent
}
