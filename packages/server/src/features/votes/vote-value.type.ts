import { voteValues } from '@leviers/shared/votes'
import { registerEnum } from '../../api/enums.js'

export const VoteValueEnum = Object.fromEntries(voteValues.map((value) => [value, value]))
registerEnum(VoteValueEnum, {
  name: 'VoteValue',
  description: 'A position on a lever.',
  valuesConfig: {
    AGREE: { description: 'Agrees.' },
    DISAGREE: { description: 'Disagrees.' },
    PASS: { description: 'Has read it and passes.' },
  },
})
