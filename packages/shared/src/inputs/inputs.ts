import * as v from 'valibot'
import { hideReasons } from '../hide-reasons.js'
import {
  anyText,
  codes,
  count,
  draftTexts,
  email,
  ids,
  line,
  loose,
  name,
  optionalLine,
  optionalName,
  optionalText,
  text,
  textOrNull,
  tooLong,
  uuid,
} from './input-parts.js'
import { leverStatuses } from '../lever-statuses.js'
import { limits } from '../limits.js'
import { mandateKinds } from '../mandates.js'
import { colleges, locales, participationModes, roles } from '../roles.js'
import { stances } from '../stances.js'
import { hasVisibleText } from '../texts.js'
import { voteValues } from '../votes.js'

/** What each command accepts, the same on a form and on the server. A message is a refusal code. */

export { stances, type Stance } from '../stances.js'
export { hideReasons, type HideReason } from '../hide-reasons.js'

const operationId = uuid
const themeIds = ids(limits.lever.themes)
const neighbourhoodCodes = codes(limits.lever.neighbourhoods)
const placing = { themeIds: v.optional(themeIds, []), neighbourhoodCodes: v.optional(neighbourhoodCodes, []) }
const placingChange = { themeIds: v.optional(themeIds), neighbourhoodCodes: v.optional(neighbourhoodCodes) }
const leverTexts = {
  title: line(limits.text.title),
  body: text(limits.text.body),
  finding: optionalText(limits.text.finding),
  action: optionalText(limits.text.action),
}
const optionalId = v.optional(v.nullable(uuid), null)
const caretPlace = v.optional(v.nullable(v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]{2,60}={0,2}$/, 'BAD_INPUT'))), null)
/** What is absent stays as it is; its text is written elsewhere. */
const leverChanges = {
  title: v.optional(leverTexts.title),
  finding: v.optional(textOrNull(limits.text.finding)),
  action: v.optional(textOrNull(limits.text.action)),
  ...placingChange,
}
const onLever = { operationId, leverId: uuid }
const onComment = { operationId, commentId: uuid }
const moderating = { reason: v.picklist(hideReasons, 'BAD_INPUT'), motive: text(limits.text.reason) }
const stance = v.optional(v.picklist(stances, 'BAD_INPUT'), 'NEUTRAL')
const status = v.picklist(leverStatuses, 'BAD_INPUT')
const locale = v.optional(v.picklist(locales, 'BAD_INPUT'), 'FR')
/** Absent where it is not said: what was sent before it was asked for is still the same. */
const writtenLocale = v.nullish(v.picklist(locales, 'BAD_INPUT'))

const organisation = {
  name: line(limits.text.organisation),
  shortName: optionalLine(limits.text.organisationShortName),
  kind: optionalLine(limits.text.organisationKind),
  college: v.picklist(colleges, 'BAD_INPUT'),
}

export const inputs = {
  publishLever: v.object({
    operationId,
    boardId: uuid,
    draftId: v.optional(v.nullable(uuid), null),
    ...leverTexts,
    ...placing,
    locale: writtenLocale,
  }),
  editLever: v.object({ ...onLever, revision: count, ...leverChanges }),
  withdrawLever: v.object({ ...onLever, reason: text(limits.text.reason) }),
  hideLever: v.object({ ...onLever, ...moderating }),
  restoreLever: v.object(onLever),
  reviewLever: v.object({ ...onLever, seen: v.nullish(count) }),
  joinText: v.object({ leverId: uuid, schemaVersion: count }),
  pushTextChange: v.object({
    ...onLever,
    clientId: count,
    schemaVersion: count,
    update: v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]+={0,2}$/, 'BAD_INPUT')),
  }),
  inviteCoAuthor: v.object({ ...onLever, personId: optionalId, organisationId: optionalId }),
  removeCoAuthor: v.object({ ...onLever, coAuthorId: uuid }),
  shareLever: v.object({ ...onLever, openToMembers: v.boolean('BAD_INPUT') }),
  moveCaret: v.object({
    leverId: uuid,
    clientId: count,
    anchor: caretPlace,
    head: caretPlace,
    isTyping: v.optional(v.boolean('BAD_INPUT'), false),
  }),
  projectText: v.object(onLever),
  saveText: v.object({
    ...onLever,
    base: v.pipe(v.string(), v.maxLength(3 * limits.text.body, 'BAD_INPUT')),
    // Signs of Markdown count here; the words are counted where they are read.
    text: v.pipe(anyText, v.check(hasVisibleText, 'TEXT_MISSING'), tooLong(2 * limits.text.body)),
  }),
  restoreVersion: v.object({ ...onLever, revision: count }),
  nameVersion: v.object({ ...onLever, revision: count, name: line(limits.coediting.versionName) }),
  moveLever: v.object({
    ...onLever,
    beforeId: v.optional(v.nullable(uuid)),
    afterId: v.optional(v.nullable(uuid)),
    themeId: v.optional(v.nullable(uuid)),
    themeIds: v.optional(v.nullable(themeIds)),
    position: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(200, 'BAD_INPUT')))),
    revision: v.optional(v.nullable(count)),
  }),
  changeLeverStatus: v.object({ ...onLever, from: status, to: status, answer: optionalText(limits.text.answer) }),
  addComment: v.object({
    ...onLever,
    parentId: v.optional(v.nullable(uuid), null),
    stance,
    body: text(limits.text.comment),
    locale: writtenLocale,
    passage: v.optional(
      v.nullable(
        v.object({ block: count, from: count, words: v.pipe(v.string(), v.minLength(1), v.maxLength(2_000)) }),
      ),
      null,
    ),
  }),
  editComment: v.object({ ...onComment, revision: count, stance, body: text(limits.text.comment) }),
  deleteComment: v.object(onComment),
  hideComment: v.object({ ...onComment, ...moderating }),
  restoreComment: v.object(onComment),
  reviewComment: v.object({ ...onComment, revision: v.nullish(count) }),
  castVote: v.object({ ...onLever, value: v.picklist(voteValues, 'BAD_INPUT') }),
  withdrawVote: v.object(onLever),
  saveDraft: v.object({
    operationId,
    draftId: uuid,
    boardId: uuid,
    ...draftTexts(limits.text),
    ...placingChange,
    base: v.optional(v.nullable(count), null),
    device: optionalId,
  }),
  discardDraft: v.object({ operationId, draftId: uuid }),
  visitBoard: v.object({ operationId, boardId: uuid, number: count }),
  visitLever: v.object({ ...onLever, number: count }),
  updateProfile: v.object({
    operationId,
    displayName: name(limits.text.displayName),
    college: v.picklist(colleges, 'BAD_INPUT'),
    organisation: optionalName(limits.text.organisation),
    neighbourhoodCode: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(20, 'BAD_INPUT'))), null),
    participationMode: v.optional(v.nullable(v.picklist(participationModes, 'BAD_INPUT')), null),
    locale,
    showPresence: v.optional(v.nullable(v.boolean('BAD_INPUT')), null),
  }),
  changeRole: v.object({ operationId, personId: uuid, role: v.picklist(roles.slice(1), 'BAD_INPUT') }),
  createOrganisation: v.object({ operationId, ...organisation }),
  renameOrganisation: v.object({ operationId, organisationId: uuid, ...organisation }),
  grantMandate: v.object({
    operationId,
    personId: uuid,
    organisationId: uuid,
    kind: v.optional(v.picklist(mandateKinds, 'BAD_INPUT'), 'MEMBER'),
  }),
  endMandate: v.object({ operationId, mandateId: uuid }),
  createBoard: v.object({
    operationId,
    title: line(limits.text.boardTitle),
    description: loose(limits.text.boardDescription),
  }),
  claimGuest: v.object({ operationId, guestId: uuid, boardId: uuid }),
  startGuest: v.object({
    displayName: name(limits.text.displayName),
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
    displayName: optionalName(limits.text.displayName),
    locale,
  }),
}

export type InputOf<Name extends keyof typeof inputs> = v.InferOutput<(typeof inputs)[Name]>
