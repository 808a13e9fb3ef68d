import * as inputs from '@leviers/shared/inputs/coediting'
import { can } from '@leviers/shared/policies'
import { PublicError } from '../../../errors.js'
import { defineCommand } from '../../../api/define-command.js'
import type { Transaction } from '../../../commands/command.js'
import { boardOfLever, findOpenLever } from '../../levers/lever/lever-in-transaction.js'
import { LeverTextChanged } from '../projection/lever-text-events.js'
import { keepThreads } from '../document/keep-threads.js'
import { textStanding } from '../log/text-standings.js'
import { changeText } from './change-text.js'
import { nodeOfVersion, type VersionWords } from './version-words.js'

interface VersionRow extends VersionWords {
  isFrozen: boolean
}

/**
 * A lever says again what an earlier version said. It is a change like any other: everything between stays in the history,
 * and who writes meanwhile goes on. Of a text that cannot be shown, moderators restore it too.
 */
export const restoreVersion = defineCommand({
  name: 'restoreVersion',
  input: inputs.restoreVersion,
  event: LeverTextChanged,
  description: 'Makes a lever say what an earlier version said; null when it already does.',
  streamOf: boardOfLever,
  placeOf: (input) => input.leverId,
  standingOf: textStanding,
  async change(transaction, act) {
    const { leverId, revision } = act.input
    const lever = await findOpenLever(transaction, act.input)
    const version = await findVersion(transaction, act.input)
    if (!version.isFrozen && !can(await textStanding(transaction, act), 'saveText'))
      throw new PublicError('NOT_INVITED')
    const { title, finding, action } = version
    const isOther = lever.title !== title || lever.finding !== finding || lever.action !== action
    if (isOther) {
      await transaction.rows(
        `update lever set title = $2, finding = $3, action = $4, details_revision = details_revision + 1 where id = $1`,
        [leverId, title, finding, action],
      )
    }
    const changed = await changeText(transaction, {
      act,
      reason: 'RESTORED',
      evenIfSame: isOther,
      change: (node) => (node ? keepThreads(node, nodeOfVersion(version)) : nodeOfVersion(version)),
    })
    return changed && { leverId, data: { revision: changed.revision, restored: revision } }
  },
})

async function findVersion(
  transaction: Transaction,
  { leverId, revision }: { leverId: string; revision: number },
): Promise<VersionRow> {
  const [version] = await transaction.rows<VersionRow>(
    `select title, finding, action, body, v.doc, coalesce(t.state = 'FROZEN', false) as "isFrozen"
     from lever_revision v left join lever_text t on t.lever_id = v.lever_id
     where v.lever_id = $1 and revision = $2`,
    [leverId, revision],
  )
  if (!version) throw new PublicError('NOT_FOUND')
  return version
}
