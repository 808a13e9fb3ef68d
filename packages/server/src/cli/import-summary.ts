import type { Locale } from '@leviers/shared/roles'
import type { ImportResult } from '../features/imports/carry-out.js'
import type { ImportCommandName } from '../features/imports/import-commands.js'
import type { TimeSpent } from '../features/imports/time-spent.js'
import { sentencesOf } from './sentences.js'

/** What both kinds of import give. */
export type ImportedResult = ImportResult & { readMilliseconds: number; unpublished?: number }

type Heading = 'levers' | 'votes' | 'comments' | 'moderation'

const headings: Record<ImportCommandName, Heading> = {
  createBoard: 'levers',
  publishLever: 'levers',
  editLever: 'levers',
  saveText: 'levers',
  withdrawLever: 'levers',
  castVote: 'votes',
  withdrawVote: 'votes',
  addComment: 'comments',
  editComment: 'comments',
  deleteComment: 'comments',
  hideLever: 'moderation',
  restoreLever: 'moderation',
  reviewLever: 'moderation',
  moveLever: 'moderation',
  changeLeverStatus: 'moderation',
  hideComment: 'moderation',
  restoreComment: 'moderation',
  reviewComment: 'moderation',
}

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

function spentByHeading(commands: TimeSpent): Record<Heading, number> {
  const spent = { levers: 0, votes: 0, comments: 0, moderation: 0 }
  for (const [name, milliseconds] of Object.entries(commands)) {
    // The keys are names of commands.
    spent[headings[name as ImportCommandName]] += milliseconds
  }
  return spent
}
