import { registerEnum } from '../../../api/enums.js'
import { leverReviews, leverStates } from './lever.entity.js'

export const LeverStateEnum = Object.fromEntries(leverStates.map((state) => [state, state]))
registerEnum(LeverStateEnum, {
  name: 'LeverState',
  description: 'Whether a lever is there to take part in.',
  valuesConfig: {
    PUBLISHED: { description: 'Published: anybody reads it.' },
    WITHDRAWN: { description: 'Taken back by its author: its words are no longer shown.' },
    HIDDEN: { description: 'Hidden by moderators: its words are no longer shown.' },
  },
})

export const LeverReviewEnum = Object.fromEntries(leverReviews.map((review) => [review, review]))
registerEnum(LeverReviewEnum, {
  name: 'LeverReview',
  description: 'What moderators said of a lever after it was published.',
  valuesConfig: {
    UNREVIEWED: { description: 'Not looked at yet.' },
    ACCEPTED: { description: 'Read, nothing to say against it.' },
    REJECTED: { description: 'Rejected: it is hidden.' },
  },
})
