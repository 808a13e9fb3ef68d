import * as v from 'valibot'
import { leverStatuses } from '../lever-statuses.js'
import { limits } from '../limits.js'
import {
  atMost,
  codes,
  count,
  described,
  ids,
  input,
  line,
  looseText,
  moderating,
  onBehalfOf,
  onLever,
  oneOf,
  optional,
  optionalText,
  text,
  textOrNull,
  uuid,
  writtenLocale,
} from './input-parts.js'

const { text: longest } = limits
const themeIds = ids(limits.lever.themes)
const neighbourhoodCodes = codes(limits.lever.neighbourhoods)
const wholeTerritory = 'Its neighbourhoods; none means the whole territory.'

export const publishLever = input('A lever to publish.', {
  boardId: described(uuid, 'The board.'),
  draftId: optional(uuid, 'The draft that it was written in, which it replaces.'),
  title: described(line(longest.title), `Its title, ${atMost(longest.title)}.`),
  body: described(text(longest.body), `Its text, ${atMost(longest.body)}.`),
  finding: described(optionalText(longest.finding), 'What was found to be the case.'),
  action: described(optionalText(longest.action), 'What is proposed to be done.'),
  themeIds: described(v.optional(themeIds, []), 'Its themes.'),
  neighbourhoodCodes: described(v.optional(neighbourhoodCodes, []), wholeTerritory),
  locale: writtenLocale,
  ...onBehalfOf,
})
export const editLever = input('Changes to a lever, but for its text: what is absent stays as it is.', {
  ...onLever,
  revision: described(count, 'The detailsRevision that was changed: refused when there is a newer one.'),
  title: described(v.optional(line(longest.title)), `Its title, ${atMost(longest.title)}.`),
  finding: described(v.optional(textOrNull(longest.finding)), 'What was found to be the case; null takes it away.'),
  action: described(v.optional(textOrNull(longest.action)), 'What is proposed to be done; null takes it away.'),
  themeIds: described(v.optional(themeIds), 'Its themes.'),
  neighbourhoodCodes: described(v.optional(neighbourhoodCodes), wholeTerritory),
  ...onBehalfOf,
})
export const withdrawLever = input('A lever to take back.', {
  ...onLever,
  reason: described(text(longest.reason), `Why, ${atMost(longest.reason)}: it is shown.`),
})
export const hideLever = input('A lever to hide.', { ...onLever, ...moderating })
export const restoreLever = input('A hidden lever to show again.', onLever)
export const reviewLever = input('A lever to accept.', {
  ...onLever,
  seen: described(
    v.nullish(count),
    'The number of the last event of the board when its words were read: refused with WORDS_CHANGED when they were changed since.',
  ),
})
export const inviteCoAuthor = input('A person or a body to write a lever with: exactly one of the two.', {
  ...onLever,
  personId: optional(uuid, 'The person.'),
  organisationId: optional(uuid, 'The body: all its members, those of today and those to come.'),
})
export const removeCoAuthor = input('Somebody who is no longer to write a lever.', {
  ...onLever,
  coAuthorId: described(uuid, 'The co-author: Lever.coAuthors says which there are.'),
})
export const shareLever = input('Who may write a lever, besides those who were invited.', {
  ...onLever,
  openToMembers: described(v.boolean('BAD_INPUT'), 'Whether every member of a body may.'),
})
/** Here what is absent is another thing than null. */
const unlessAbsent = <const Schema extends v.GenericSchema>(schema: Schema, description: string) =>
  described(v.optional(v.nullable(schema)), description)
export const moveLever = input(
  'A lever to move. Neighbours may be unknown, or may have moved meanwhile: it goes right after the one, else right before the other, wherever they stand then.',
  {
    ...onLever,
    beforeId: unlessAbsent(uuid, 'The lever before which it is to stand.'),
    afterId: unlessAbsent(uuid, 'The lever after which it is to stand.'),
    themeId: unlessAbsent(
      uuid,
      'The theme to which it goes: it replaces its first theme, the others stay. Null: no theme any more. Absent: as before.',
    ),
    themeIds: unlessAbsent(themeIds, 'All its themes instead, so that a move can be taken back.'),
    position: unlessAbsent(
      v.pipe(v.string(), v.maxLength(200, 'BAD_INPUT')),
      'Its position, when it is only to be moved from there: else refused with LEVER_MOVED.',
    ),
    revision: unlessAbsent(
      count,
      'Its detailsRevision, when it is only to be moved as it was then: else refused with REVISION_CHANGED.',
    ),
  },
)
const status = oneOf('LeverStatus', leverStatuses)
export const changeLeverStatus = input('A new status for a lever.', {
  ...onLever,
  from: described(
    status,
    'The status that it has now: refused with STATUS_CHANGED, which says the true one, when it has another.',
  ),
  to: described(status, 'The status that it is to have.'),
  answer: described(
    optionalText(longest.answer),
    `What is answered with it, for everybody to read; needed where a step is passed over. At most 2,000 characters.`,
  ),
})
export const visitLever = input('How far someone has seen a lever.', {
  ...onLever,
  number: described(count, 'The number of the last event that they saw.'),
})

const soFar = (what: 'title' | 'body' | 'finding' | 'action', name: string = what) =>
  described(v.optional(looseText(longest[what])), `The ${name} so far.`)
/** What is absent stays as it is. */
export const saveDraft = input('What somebody wrote of a draft. Fields that are absent stay as they are.', {
  draftId: described(uuid, 'Its id: a UUID made by the sender, kept when it is published.'),
  boardId: described(uuid, 'The board that it is for.'),
  title: soFar('title'),
  body: soFar('body', 'text'),
  finding: soFar('finding'),
  action: soFar('action'),
  themeIds: described(v.optional(themeIds), 'Its themes.'),
  neighbourhoodCodes: described(v.optional(neighbourhoodCodes), 'Its neighbourhoods.'),
  base: optional(
    count,
    'The revision that was read, 0 for none: refused with REVISION_CHANGED when another device has changed one of these fields since. Without it they are as given, whatever they were.',
  ),
  device: optional(
    uuid,
    'A UUID of the page that sends this: what it saved itself since then is no reason for a refusal.',
  ),
})
export const discardDraft = input('A draft to throw away.', { draftId: described(uuid, 'The draft.') })
