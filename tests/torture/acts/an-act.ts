import { addComment, onComment, onOwnComment, vote } from './comment-acts.ts'
import type { Act, Garden, Making } from './garden.ts'
import { changeLeverStatus, moveLever, onLever, onOwnLever, publishLever } from './lever-acts.ts'
import type { Chance } from '../seeded-chance.ts'
import { inviteCoAuthor, nameVersion, removeCoAuthor, restoreVersion, saveText, shareLever } from './writing-acts.ts'

/** How often each act is wanted, and how it is made; null when there is nothing yet to do it to. */
const makings: Record<string, { weight: number; make: Making }> = {
  publishLever: { weight: 6, make: publishLever },
  editLever: { weight: 6, make: (chance, garden) => onOwnLever(chance, garden, 'editLever') },
  withdrawLever: { weight: 1, make: (chance, garden) => onOwnLever(chance, garden, 'withdrawLever') },
  hideLever: { weight: 2, make: (chance, garden) => onLever(chance, garden, 'hideLever') },
  restoreLever: { weight: 2, make: (chance, garden) => onLever(chance, garden, 'restoreLever') },
  reviewLever: { weight: 2, make: (chance, garden) => onLever(chance, garden, 'reviewLever') },
  moveLever: { weight: 8, make: moveLever },
  changeLeverStatus: { weight: 5, make: changeLeverStatus },
  addComment: { weight: 20, make: addComment },
  editComment: { weight: 6, make: (chance, garden) => onOwnComment(chance, garden, 'editComment') },
  deleteComment: { weight: 3, make: (chance, garden) => onOwnComment(chance, garden, 'deleteComment') },
  hideComment: { weight: 4, make: (chance, garden) => onComment(chance, garden, 'hideComment') },
  restoreComment: { weight: 4, make: (chance, garden) => onComment(chance, garden, 'restoreComment') },
  reviewComment: { weight: 2, make: (chance, garden) => onComment(chance, garden, 'reviewComment') },
  reportComment: { weight: 2, make: (chance, garden) => onComment(chance, garden, 'reportComment') },
  castVote: { weight: 36, make: (chance, garden) => vote(chance, garden, 'castVote') },
  inviteCoAuthor: { weight: 5, make: inviteCoAuthor },
  removeCoAuthor: { weight: 3, make: removeCoAuthor },
  shareLever: { weight: 3, make: shareLever },
  saveText: { weight: 8, make: saveText },
  nameVersion: { weight: 3, make: nameVersion },
  restoreVersion: { weight: 1, make: restoreVersion },
  withdrawVote: { weight: 8, make: (chance, garden) => vote(chance, garden, 'withdrawVote') },
}

/** An act that chance chooses among those that can be done now; a lever when there is nothing yet. */
export function anAct(chance: Chance, garden: Garden, command?: string): Act {
  const names = Object.entries(makings).flatMap(([name, { weight }]) => Array.from({ length: weight }, () => name))
  const made = makings[command ?? chance.pick(names)]?.make(chance, garden) ?? publishLever(chance, garden)
  return { fields: '', learn: () => undefined, ...made }
}
