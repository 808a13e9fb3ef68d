import { voteValues } from '@leviers/shared/votes'
import { registerEnumType } from 'type-graphql'

export const VoteValueEnum = Object.fromEntries(voteValues.map((value) => [value, value]))
registerEnumType(VoteValueEnum, {
  name: 'VoteValue',
  description: 'A position on a lever.',
  valuesConfig: {
    AGREE: { description: 'Agrees.' },
    DISAGREE: { description: 'Disagrees.' },
    PASS: { description: 'Has read it and passes.' },
  },
})
