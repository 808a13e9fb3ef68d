import { useLingui } from '@lingui/react/macro'
import type { MessageDescriptor } from '@lingui/core'
import { inWords } from '../../../i18n/dates.js'
import { boardStateNames, guestsVoteNames, proposersNames, visibilityNames } from '../board-rule-names.js'
import type { BoardFields } from '../board-fields.js'
import { capabilityNames, levelNames } from '../phases/capability-names.js'

/** What a board is made of, as one reads it beside the form. */
export function useBoardInWords() {
  const { t } = useLingui()
  const nameOf = <Value>(names: readonly (readonly [Value, MessageDescriptor])[], value: Value) =>
    names.flatMap(([one, words]) => (one === value ? [t(words)] : [])).join()
  return (fields: BoardFields): (readonly [string, string])[] => [
    [t`Titre`, fields.title],
    [t`Description`, fields.description],
    [t`Qui peut voir ce tableau`, nameOf(visibilityNames, fields.visibility)],
    [t`État du tableau`, nameOf(boardStateNames, fields.state)],
    [t`Qui propose des leviers`, nameOf(proposersNames, fields.proposers)],
    [t`Donner sa position sans compte`, nameOf(guestsVoteNames, fields.guestsVote ? 'YES' : 'NO')],
    [t`Calendrier du tableau`, fields.hasOwnDays ? t`Avoir ses propres dates` : t`Suivre les étapes du programme`],
    [t`Premier jour`, fields.startsOn && inWords(fields.startsOn)],
    [t`Dernier jour, compris`, fields.endsOn && inWords(fields.endsOn)],
    ...capabilityNames.map(([capability, name]) => [t(name), nameOf(levelNames, fields[capability])] as const),
  ]
}
