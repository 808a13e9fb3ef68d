import { Int } from 'type-graphql'
import { ID } from '../../../id-scalar.js'
import { boardEvent } from '../../boards/board-event.js'
import { aboutLever } from '../../levers/lever/about-lever.js'

export const LeverTextChanged = boardEvent('LeverTextChanged', {
  audience: 'PUBLIC',
  description: 'What people wrote in a lever’s text can be read.',
  about: aboutLever,
  fields: {
    keptBoth: {
      type: () => Int,
      description:
        'In how many places two people had changed the same words: the words of both are there, to be read again.',
    },
    organisationIds: {
      type: () => [ID],
      description: 'The bodies in whose name people wrote since it was last told.',
    },
  },
  extraFields: ({ data: { keptBoth, organisationIds } }) => ({
    keptBoth: typeof keptBoth === 'number' ? keptBoth : 0,
    organisationIds: Array.isArray(organisationIds) ? organisationIds.map(String) : [],
  }),
  changesWords: true,
  exported: 'saveText',
})

export const LeverTextFrozen = boardEvent('LeverTextFrozen', {
  audience: 'PUBLIC',
  description:
    'A lever’s text has something in it that cannot be shown: it stays as it was, and nobody writes until moderators restore a version.',
  about: aboutLever,
})
