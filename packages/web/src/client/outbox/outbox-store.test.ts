import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { DeviceStore } from '../base/device-store.js'
import { openOutboxStore } from './outbox-store.js'

test('a move that an earlier build kept on the device still shows where it goes', async () => {
  const device = new DeviceStore({ table: ['leviers-outbox', 'entries'] })
  await device.set('o1', { operationId: 'o1', order: 1, command: 'moveLever', hoped: { position: 'V00100 ' } })
  const kept = await (await openOutboxStore()).read()
  expect(kept).toEqual([{ operationId: 'o1', order: 1, command: 'moveLever', optimistic: { position: 'V00100 ' } }])
})
