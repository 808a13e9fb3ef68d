import * as inputs from '@leviers/shared/inputs/coediting'
import { PublicError } from '../../../errors.js'
import { defineCommand } from '../../../api/define-command.js'
import { boardEvent } from '../../boards/board-event.js'
import { aboutLever } from '../../levers/lever/about-lever.js'
import { boardOfLever, findOpenLever } from '../../levers/lever/lever-in-transaction.js'
import { textStanding } from '../log/text-standings.js'

const LeverVersionNamed = boardEvent('LeverVersionNamed', {
  audience: 'PUBLIC',
  description: 'A version of a lever has a name, or another one.',
  about: aboutLever,
})

/** Somebody who writes a lever gives a version a name, so that it is found again; what is written next is another version. */
export const nameVersion = defineCommand({
  name: 'nameVersion',
  input: inputs.nameVersion,
  event: LeverVersionNamed,
  description: 'Names a version; null when it has that name.',
  streamOf: boardOfLever,
  placeOf: (input) => input.leverId,
  standingOf: textStanding,
  async change(transaction, { input }) {
    const { leverId, revision, name } = input
    await findOpenLever(transaction, input)
    const [version] = await transaction.rows<{ name: string | null }>(
      'select name from lever_revision where lever_id = $1 and revision = $2 for update',
      [leverId, revision],
    )
    if (!version) throw new PublicError('NOT_FOUND')
    if (version.name === name) return null
    await transaction.rows('update lever_revision set name = $3 where lever_id = $1 and revision = $2', [
      leverId,
      revision,
      name,
    ])
    return { leverId, data: { revision } }
  },
})
