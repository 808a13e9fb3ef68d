import { allInputs } from '@leviers/shared/inputs/all-inputs'
import { expect, test } from 'vitest'
import { commands } from './commands.js'

/** What no page gives: the server gives it itself. */
const withoutPage = ['projectText', 'claimGuest', 'turnMandate', 'appointAdministrator', 'lapseRole']

test('whatever a page gives is found by its name when it was kept on the device', () => {
  const withOperation = Object.entries(allInputs).flatMap(([name, input]) =>
    'operationId' in input.entries ? name : [],
  )
  const given = withOperation.filter((name) => !withoutPage.includes(name))
  expect(commands.map(({ name }) => name).toSorted()).toEqual(given.toSorted())
})
