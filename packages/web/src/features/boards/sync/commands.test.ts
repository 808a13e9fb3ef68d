import * as boards from '@leviers/shared/inputs/boards'
import * as coediting from '@leviers/shared/inputs/coediting'
import * as comments from '@leviers/shared/inputs/comments'
import * as levers from '@leviers/shared/inputs/levers'
import * as moderation from '@leviers/shared/inputs/moderation'
import * as organisations from '@leviers/shared/inputs/organisations'
import * as people from '@leviers/shared/inputs/people'
import * as votes from '@leviers/shared/inputs/votes'
import { expect, test } from 'vitest'
import { commands } from './commands.js'

const inputs = { ...boards, ...coediting, ...comments, ...levers, ...moderation, ...organisations, ...people, ...votes }

/** What no page gives: the server gives it itself, or administrators through the API. */
const withoutPage = ['projectText', 'claimGuest', 'createBoard', 'changeRole']

test('whatever a page gives is found by its name when it was kept on the device', () => {
  const withOperation = Object.entries(inputs).flatMap(([name, input]) => ('operationId' in input.entries ? name : []))
  const given = withOperation.filter((name) => !withoutPage.includes(name))
  expect(commands.map(({ name }) => name).toSorted()).toEqual(given.toSorted())
})
