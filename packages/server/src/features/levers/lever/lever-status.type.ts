import { leverStatuses } from '@leviers/shared/lever-statuses'
import { registerEnum } from '../../../api/enums.js'

/** The statuses as the API shows them. */
export const LeverStatusEnum = Object.fromEntries(leverStatuses.map((status) => [status, status]))
registerEnum(LeverStatusEnum, {
  name: 'LeverStatus',
  description: 'Where a lever stands on the official side.',
  valuesConfig: {
    NONE: { description: 'Nothing was said yet.' },
    UNDER_REVIEW: { description: 'The partners of the contract study it.' },
    RETAINED: { description: 'It is to be part of the contract.' },
    RETAINED_IN_PART: { description: 'A part of it is to be part of the contract.' },
    NOT_RETAINED: { description: 'It is not to be part of the contract.' },
    REFERRED: { description: 'It belongs in another framework, and was passed on.' },
    INTEGRATED: { description: 'It is written into the contract.' },
    IN_PROGRESS: { description: 'It is being carried out.' },
    DONE: { description: 'It was carried out.' },
    ABANDONED: { description: 'It was given up while it was being carried out.' },
  },
})
