import * as v from 'valibot'
import { hideReasons } from './hide-reasons.js'
import { leverStatuses } from './lever-statuses.js'
import { limits } from './limits.js'
import { colleges, locales, participationModes, roles } from './roles.js'
import { stances } from './stances.js'
import { cleanLine, cleanText, hasVisibleText } from './texts.js'
import { voteValues } from './votes.js'

/** What each command accepts, the same on a form and on the server. A message is a refusal code. */

const tooLong = <Text extends string>(max: number) => v.maxLength<Text, number, 'TEXT_TOO_LONG'>(max, 'TEXT_TOO_LONG')
const uuid = v.pipe(v.string(), v.uuid('BAD_INPUT'))
const operationId = uuid
const anyLine = v.pipe(v.string(), v.transform(cleanLine))
const anyText = v.pipe(v.string(), v.transform(cleanText))
const line = (max: number) => v.pipe(anyLine, v.check(hasVisibleText, 'TEXT_MISSING'), tooLong(max))
const text = (max: number) => v.pipe(anyText, v.check(hasVisibleText, 'TEXT_MISSING'), tooLong(max))
const emptyAsNull = (value: string) => (hasVisibleText(value) ? value : null)
const textOrNull = (max: number) => v.nullable(v.pipe(anyText, tooLong(max), v.transform(emptyAsNull)))
const optionalText = (max: number) => v.optional(textOrNull(max), null)
const optionalLine = (max: number) =>
  v.optional(v.nullable(v.pipe(anyLine, tooLong(max), v.transform(emptyAsNull))), null)
const loose = (max: number) => v.optional(v.pipe(anyText, tooLong(max)), '')
const distinct = <Item>(items: Item[]) => [...new Set(items)]
const ids = (most: number) => v.pipe(v.array(uuid), v.transform(distinct), v.maxLength(most, 'BAD_INPUT'))
const codes = (most: number) =>
  v.pipe(
    v.array(v.pipe(v.string(), v.maxLength(20, 'BAD_INPUT'))),
    v.transform(distinct),
    v.maxLength(most, 'BAD_INPUT'),
  )
const count = v.pipe(
  v.number(),
  v.integer('BAD_INPUT'),
  v.minValue(0, 'BAD_INPUT'),
  v.maxValue(2 ** 31 - 1, 'BAD_INPUT'),
)

export { stances, type Stance } from './stances.js'
export { hideReasons, type HideReason } from './hide-reasons.js'

const themeIds = ids(limits.lever.themes)
const neighbourhoodCodes = codes(limits.lever.neighbourhoods)
const placing = { themeIds: v.optional(themeIds, []), neighbourhoodCodes: v.optional(neighbourhoodCodes, []) }
const leverTexts = {
  title: line(limits.text.title),
  body: text(limits.text.body),
  finding: optionalText(limits.text.finding),
  action: optionalText(limits.text.action),
}
/** What is absent stays as it is. */
const leverChanges = {
  title: v.optional(leverTexts.title),
  body: v.optional(leverTexts.body),
  finding: v.optional(textOrNull(limits.text.finding)),
  action: v.optional(textOrNull(limits.text.action)),
  themeIds: v.optional(themeIds),
  neighbourhoodCodes: v.optional(neighbourhoodCodes),
}
const onLever = { operationId, leverId: uuid }
const onComment = { operationId, commentId: uuid }
const moderating = { reason: v.picklist(hideReasons, 'BAD_INPUT'), motive: text(limits.text.reason) }
const stance = v.optional(v.picklist(stances, 'BAD_INPUT'), 'NEUTRAL')
const status = v.picklist(leverStatuses, 'BAD_INPUT')
const locale = v.optional(v.picklist(locales, 'BAD_INPUT'), 'FR')
const email = v.pipe(
  v.string(),
  v.transform((raw: string) => raw.normalize('NFC').trim().toLowerCase()),
  v.email('BAD_EMAIL'),
  tooLong(limits.text.email),
)

export const inputs = {
  publishLever: v.object({
    operationId,
    boardId: uuid,
    draftId: v.optional(v.nullable(uuid), null),
    ...leverTexts,
    ...placing,
  }),
  editLever: v.object({ ...onLever, revision: count, ...leverChanges }),
  withdrawLever: v.object({ ...onLever, reason: text(limits.text.reason) }),
  hideLever: v.object({ ...onLever, ...moderating }),
  restoreLever: v.object(onLever),
  reviewLever: v.object(onLever),
  moveLever: v.object({
    ...onLever,
    beforeId: v.optional(v.nullable(uuid)),
    afterId: v.optional(v.nullable(uuid)),
    themeId: v.optional(v.nullable(uuid)),
    themeIds: v.optional(v.nullable(themeIds)),
    position: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(200, 'BAD_INPUT')))),
    revision: v.optional(v.nullable(count)),
  }),
  changeLeverStatus: v.object({ ...onLever, from: status, to: status }),
  addComment: v.object({
    ...onLever,
    parentId: v.optional(v.nullable(uuid), null),
    stance,
    body: text(limits.text.comment),
  }),
  editComment: v.object({ ...onComment, revision: count, stance, body: text(limits.text.comment) }),
  deleteComment: v.object(onComment),
  hideComment: v.object({ ...onComment, ...moderating }),
  restoreComment: v.object(onComment),
  castVote: v.object({ ...onLever, value: v.picklist(voteValues, 'BAD_INPUT') }),
  withdrawVote: v.object(onLever),
  saveDraft: v.object({
    operationId,
    draftId: uuid,
    boardId: uuid,
    title: loose(limits.text.title),
    body: loose(limits.text.body),
    finding: loose(limits.text.finding),
    action: loose(limits.text.action),
    ...placing,
  }),
  discardDraft: v.object({ operationId, draftId: uuid }),
  visitBoard: v.object({ operationId, boardId: uuid, number: count }),
  visitLever: v.object({ ...onLever, number: count }),
  updateProfile: v.object({
    operationId,
    displayName: line(limits.text.displayName),
    college: v.picklist(colleges, 'BAD_INPUT'),
    organisation: optionalLine(limits.text.organisation),
    neighbourhoodCode: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(20, 'BAD_INPUT'))), null),
    participationMode: v.optional(v.nullable(v.picklist(participationModes, 'BAD_INPUT')), null),
    locale,
    showPresence: v.optional(v.nullable(v.boolean('BAD_INPUT')), null),
  }),
  changeRole: v.object({ operationId, personId: uuid, role: v.picklist(roles.slice(1), 'BAD_INPUT') }),
  createBoard: v.object({
    operationId,
    title: line(limits.text.boardTitle),
    description: loose(limits.text.boardDescription),
  }),
  claimGuest: v.object({ operationId, guestId: uuid, boardId: uuid }),
  startGuest: v.object({
    displayName: line(limits.text.displayName),
    neighbourhoodCode: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(20, 'BAD_INPUT'))), null),
    locale,
  }),
  requestSignInCode: v.object({ email, locale }),
  signIn: v.object({
    email,
    code: v.pipe(
      v.string(),
      v.transform((raw: string) => raw.replace(/\D/g, '').slice(0, 20)),
    ),
    displayName: optionalLine(limits.text.displayName),
    locale,
  }),
}

export type InputOf<Name extends keyof typeof inputs> = v.InferOutput<(typeof inputs)[Name]>
