import * as inputs from '@leviers/shared/inputs/coediting'
import { limits } from '@leviers/shared/limits'
import { PublicError } from '../../../errors.js'
import { defineCommand } from '../../../api/define-command.js'
import { boardOfLever, findOpenLever } from '../../levers/lever/lever-in-transaction.js'
import { speakForBody } from '../../organisations/mandates/speak-for-body.js'
import { LeverTextChanged } from '../projection/lever-text-events.js'
import { keepThreads } from '../document/keep-threads.js'
import { mentionNames, withNames } from '../document/mention-names.js'
import { mergeTexts } from '../merging/merge-texts.js'
import { lengthOf } from '../projection/projection.js'
import { nodeOfMarkdown, textMarkdown } from '../document/text-markdown.js'
import { textStanding } from '../log/text-standings.js'
import { changeText } from './change-text.js'

/**
 * Saves a text that was written without the editor: what changed since it was read is merged with what others wrote
 * meanwhile, also with what they are typing. Null when nothing changed.
 */
export const saveText = defineCommand({
  name: 'saveText',
  input: inputs.saveText,
  event: LeverTextChanged,
  description: 'Saves a text written without the editor, merged with what others write; null when nothing changed.',
  imported: 'levers',
  streamOf: boardOfLever,
  placeOf: (input) => input.leverId,
  async standingOf(transaction, act) {
    const standing = await textStanding(transaction, act)
    // Who wrote elsewhere may have been invited there, and before a decision.
    return act.actor.importing ? { ...standing, isCoAuthor: true, isOfItsBody: undefined, isDecided: false } : standing
  },
  async change(transaction, act) {
    const { base, text, leverId } = act.input
    await findOpenLever(transaction, act.input)
    const { spokenForId: organisationId } = await speakForBody(transaction, act)
    let keptBoth = 0
    const changed = await changeText(transaction, {
      act,
      organisationId,
      // What is brought from elsewhere was parted into versions there.
      ...(act.actor.importing ? { reason: 'WRITTEN' } : {}),
      async change(node) {
        if (!node) throw new PublicError('TEXT_FROZEN')
        const merged = mergeTexts({ base, first: textMarkdown(node), second: text })
        keptBoth = merged.keptBoth
        const wanted = nodeOfMarkdown(merged.text)
        return withinLimit(keepThreads(node, withNames(wanted, await mentionNames(transaction, wanted))))
      },
    })
    return changed && { leverId, data: { ...changed, keptBoth } }
  },
})

function withinLimit<Text extends Parameters<typeof lengthOf>[0]>(node: Text): Text {
  const [length, max] = [lengthOf(node), limits.text.body]
  if (length > max) throw new PublicError('TEXT_TOO_LONG', { field: 'body', length, max })
  return node
}
