import type { BoardProposers, BoardState, BoardVisibility } from '@leviers/shared/boards'
import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'

type Names<Value extends string> = readonly (readonly [Value, MessageDescriptor])[]

export const boardStateNames: Names<BoardState> = [
  ['OPEN', msg`Ouvert : on y participe selon l’étape`],
  ['FROZEN', msg`Gelé : on lit tout, personne n’écrit`],
  ['ARCHIVED', msg`Archivé : gelé, et absent des listes`],
]

export const visibilityNames: Names<BoardVisibility> = [
  ['PUBLIC', msg`Tout le monde`],
  ['MEMBERS', msg`Seulement les membres d’un organisme`],
  ['INVITED', msg`Seulement les personnes invitées`],
]

export const proposersNames: Names<BoardProposers> = [
  ['EVERYBODY', msg`Tout le monde, aussi sans compte`],
  ['ACCOUNTS', msg`Les personnes qui ont un compte`],
  ['MEMBERS', msg`Les membres d’un organisme`],
  ['TEAM', msg`Seulement l’animation, la modération et l’administration`],
]

export const guestsVoteNames: Names<'YES' | 'NO'> = [
  ['YES', msg`Oui`],
  ['NO', msg`Non : il faut un compte`],
]
