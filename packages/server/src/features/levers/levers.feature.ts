import { defineFeature } from '../../api/define-feature.js'
import { publishLever } from './drafts/publish-lever.js'
import { editLever } from './edit-lever.js'
import { withdrawLever } from './moderating/withdraw-lever.js'
import { moveLever } from './placing/move-lever.js'
import { hideLever } from './moderating/hide-lever.js'
import { restoreLever } from './moderating/restore-lever.js'
import { reviewLever } from './moderating/review-lever.js'
import { inviteCoAuthor } from './co-authors/invite-co-author.js'
import { removeCoAuthor } from './co-authors/remove-co-author.js'
import { shareLever } from './co-authors/share-lever.js'
import { saveDraft } from './drafts/save-draft.js'
import { discardDraft } from './drafts/discard-draft.js'
import { visitLever } from './lever/visit-lever.js'
import { LeverResolver } from './lever/lever.resolver.js'
import { BoardLeversResolver } from './finding/board-levers.resolver.js'
import { LeversToAnswerResolver } from './answers/levers-to-answer.resolver.js'
import { OfficialAnswersResolver } from './answers/official-answers.resolver.js'
import { CoAuthorsResolver } from './co-authors/co-authors.resolver.js'
import { MyDraftsResolver } from './drafts/my-drafts.resolver.js'
import { Lever } from './lever/lever.entity.js'
import { LeverRevision } from './lever/lever-revision.entity.js'
import { LeverVisit } from './lever/lever-visit.entity.js'
import { LeverAnswer } from './answers/lever-answer.entity.js'
import { LeverCoAuthor } from './co-authors/lever-co-author.entity.js'
import { Draft } from './lever/draft.entity.js'

/** Levers: proposed, edited, moved, moderated, written together; and the drafts of them. */
export const levers = defineFeature({
  name: 'levers',
  commands: [
    publishLever,
    editLever,
    withdrawLever,
    moveLever,
    hideLever,
    restoreLever,
    reviewLever,
    inviteCoAuthor,
    removeCoAuthor,
    shareLever,
    saveDraft,
    discardDraft,
    visitLever,
  ],
  resolvers: [
    LeverResolver,
    BoardLeversResolver,
    LeversToAnswerResolver,
    OfficialAnswersResolver,
    CoAuthorsResolver,
    MyDraftsResolver,
  ],
  // By calls of entities or queryOf. SQL are pages of levers, search, order and counters, and who writes a text with its author.
  tables: [Lever, LeverRevision, LeverVisit, LeverCoAuthor, LeverAnswer, Draft],
})
