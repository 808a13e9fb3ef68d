import * as v from 'valibot'
import { boardProposers, boardStates, boardVisibilities } from './boards.js'
import { hideReasons } from './hide-reasons.js'
import { stances } from './stances.js'
import { leverStatuses } from './lever-statuses.js'
import { collegeCodePattern, locales } from './roles.js'
import { voteValues } from './votes.js'

/** A board as a file: what docs/imports.md describes. Added to, never altered; another shape has another version. */

const isoTime = v.pipe(v.string(), v.isoTimestamp())
const place = v.pipe(v.number(), v.integer(), v.minValue(1))
const byPerson = { at: isoTime, by: v.string() }
const byModeration = { at: isoTime }
const words = {
  title: v.string(),
  body: v.string(),
  finding: v.nullable(v.string()),
  action: v.nullable(v.string()),
  themes: v.array(v.string()),
  neighbourhoods: v.array(v.string()),
}
/** Of words that are not French. */
const language = { locale: v.optional(v.picklist(locales)) }
/** The body in whose name words were written. */
const spokenFor = { onBehalfOf: v.optional(v.string()) }
const hiding = { reason: v.picklist(hideReasons), motive: v.string() }
const comment = { comment: place }
const lever = { lever: place }
const status = v.picklist(leverStatuses)
const content = { stance: v.picklist(stances), body: v.string() }

export const boardFileAct = v.variant('act', [
  v.object({
    act: v.literal('publishLever'),
    ...byPerson,
    ...lever,
    externalId: v.nullable(v.string()),
    ...words,
    ...language,
    ...spokenFor,
  }),
  v.object({ act: v.literal('editLever'), ...byPerson, ...lever, ...words }),
  v.object({ act: v.literal('saveText'), ...byPerson, ...lever, text: v.string() }),
  v.object({ act: v.literal('withdrawLever'), ...byPerson, ...lever, reason: v.string() }),
  v.object({ act: v.literal('hideLever'), ...byModeration, ...lever, ...hiding }),
  v.object({ act: v.literal('restoreLever'), ...byModeration, ...lever }),
  v.object({ act: v.literal('reviewLever'), ...byModeration, ...lever }),
  v.object({
    act: v.literal('moveLever'),
    ...byModeration,
    ...lever,
    after: v.nullable(place),
    before: v.nullable(place),
  }),
  v.object({ act: v.literal('changeLeverStatus'), ...byModeration, ...lever, from: status, to: status }),
  v.object({
    act: v.literal('addComment'),
    ...byPerson,
    ...comment,
    ...lever,
    parent: v.nullable(place),
    ...content,
    quote: v.optional(v.string()),
    ...language,
    ...spokenFor,
  }),
  v.object({ act: v.literal('editComment'), ...byPerson, ...comment, ...content }),
  v.object({ act: v.literal('deleteComment'), ...byPerson, ...comment }),
  v.object({ act: v.literal('hideComment'), ...byModeration, ...comment, ...hiding }),
  v.object({ act: v.literal('restoreComment'), ...byModeration, ...comment }),
  v.object({ act: v.literal('reviewComment'), ...byModeration, ...comment }),
  v.object({ act: v.literal('castVote'), ...byPerson, ...lever, value: v.picklist(voteValues) }),
  v.object({ act: v.literal('withdrawVote'), ...byPerson, ...lever }),
])
export type BoardFileAct = v.InferOutput<typeof boardFileAct>

export const boardFilePerson = v.object({
  ref: v.string(),
  displayName: v.string(),
  college: v.pipe(v.string(), v.regex(collegeCodePattern)),
  organisation: v.nullable(v.string()),
  isGuest: v.boolean(),
  /** Whether college and organisation were vouched for where the file was made; older files do not say. */
  isVouched: v.optional(v.boolean(), false),
  externalId: v.nullable(v.string()),
})
export type BoardFilePerson = v.InferOutput<typeof boardFilePerson>

export const boardFile = v.object({
  format: v.literal('leviers-board'),
  version: v.literal(1),
  board: v.object({
    title: v.string(),
    description: v.string(),
    attribution: v.nullable(v.string()),
    openedAt: isoTime,
    /** Who may know of it, and what is allowed on it; older files do not say. */
    visibility: v.optional(v.picklist(boardVisibilities)),
    state: v.optional(v.picklist(boardStates)),
    proposers: v.optional(v.picklist(boardProposers)),
    guestsVote: v.optional(v.boolean()),
  }),
  people: v.array(boardFilePerson),
  acts: v.array(boardFileAct),
})
export type BoardFile = v.InferOutput<typeof boardFile>
