import { expect, test } from 'vitest'
import { follow } from '../support/follow.ts'
import { openProgramme } from './programme-acts.ts'

const { world, admin, acts } = await openProgramme()

const nothing = {
  publisher: '',
  director: '',
  host: '',
  legalBasis: '',
  dataContact: '',
  accessibility: 'NOT_ASSESSED',
  accessibilityGaps: '',
  accessibilityContact: '',
}
const ours = { ...nothing, publisher: 'Ville de Port-Saint-Yves\n1 place du Port', host: 'Hébergeur du Port' }

test('until somebody says who publishes the instance, the legal pages have nothing of it', async () => {
  expect(await acts.readLegalNotice()).toEqual(nothing)
})

test('an administrator says who publishes the instance: everybody reads it at once, and the log has no words of it', async () => {
  const { cursor } = await acts.read()
  const feed = 'subscription ($after: String!) { programmeFeed(after: $after) { __typename } }'
  const visitor = follow(world, null, feed, { after: cursor })
  expect((await acts.editLegalNotice(admin, ours)).data?.editLegalNotice).toEqual(ours)
  expect((await visitor.next()).data.programmeFeed.__typename).toBe('LegalNoticeEdited')
  expect(await acts.readLegalNotice()).toEqual(ours)
  await acts.editLegalNotice(admin, { ...ours, accessibility: 'PARTIAL', accessibilityGaps: 'Les cartes.' })
  expect(await acts.readLegalNotice()).toEqual({ ...ours, accessibility: 'PARTIAL', accessibilityGaps: 'Les cartes.' })
  const logged = await world.sql.rows("select data from event where kind = 'LegalNoticeEdited'")
  expect(JSON.stringify(logged)).not.toContain('Port')
  await visitor.stop()
})

test('the same again changes nothing; what is too long, or from somebody else, is refused', async () => {
  await acts.editLegalNotice(admin, ours)
  const { cursor } = await acts.read()
  await acts.editLegalNotice(admin, ours)
  expect((await acts.read()).cursor).toBe(cursor)
  expect((await acts.editLegalNotice(admin, { ...ours, host: 'é'.repeat(601) })).codes).toEqual(['TEXT_TOO_LONG'])
  expect((await acts.editLegalNotice(await world.aPerson(), nothing)).codes).toEqual(['ADMINISTRATORS_ONLY'])
  expect(await acts.readLegalNotice()).toEqual(ours)
})
