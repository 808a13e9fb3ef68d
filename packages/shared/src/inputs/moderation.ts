import { hideReasons } from '../hide-reasons.js'
import { limits } from '../limits.js'
import { atMost, described, input, onComment, oneOf, optionalText } from './input-parts.js'

export const reportComment = input('A comment to report to moderators.', {
  ...onComment,
  reason: described(oneOf('HideReason', hideReasons), 'By which rule.'),
  words: described(optionalText(limits.text.reason), `What there is to add, ${atMost(limits.text.reason)}.`),
})
