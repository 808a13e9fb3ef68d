import * as inputs from '@leviers/shared/inputs/coediting'
import { defineCommand } from '../../../api/define-command.js'
import type { Command } from '../../../commands/command.js'
import { boardOfLever, leverStanding } from '../../levers/lever/lever-in-transaction.js'
import { LeverTextChanged, LeverTextFrozen } from './lever-text-events.js'
import type { Projection } from './projection.js'
import { storeProjection } from './store-projection.js'

interface ProjectTextInput {
  operationId: string
  leverId: string
}

/**
 * The server itself makes what was written what everybody reads. The projection is made before, outside the board's lock;
 * null stands for a text that cannot be shown: it is frozen, and what everybody reads stays as it is.
 */
export function projectText(projection: Projection | null): Command<ProjectTextInput> {
  return defineCommand({
    name: 'projectText',
    input: inputs.projectText,
    event: LeverTextChanged,
    streamOf: boardOfLever,
    placeOf: (input) => input.leverId,
    standingOf: leverStanding,
    async change(transaction, { actor, input, at, number }) {
      const { leverId } = input
      const [text] = await transaction.rows<{ projected: number; state: string }>(
        'select projected, state from lever_text where lever_id = $1 for update',
        [leverId],
      )
      if (!text) return null
      if (!projection) return freeze()
      // Another node was quicker.
      if (projection.number <= text.projected) return null
      const stored = await storeProjection(transaction, { leverId, projection, actorId: actor.personId, at, number })
      return stored && { leverId, data: { ...stored } }

      async function freeze() {
        if (text?.state === 'FROZEN') return null
        await transaction.rows("update lever_text set state = 'FROZEN', projected = head where lever_id = $1", [
          leverId,
        ])
        return { kind: LeverTextFrozen.kind, leverId }
      }
    },
  })
}
