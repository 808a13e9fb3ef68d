import { randomUUID } from 'node:crypto'
import { defineCommand } from '../../packages/server/src/api/define-command.ts'
import { defineFeature } from '../../packages/server/src/api/define-feature.ts'
import type { Acknowledgement } from '../../packages/server/src/commands/pending.ts'
import { boardEvent } from '../../packages/server/src/features/boards/board-event.ts'
import { aboutLever } from '../../packages/server/src/features/levers/lever/about-lever.ts'
import { boardOfLever, leverStanding } from '../../packages/server/src/features/levers/lever/lever-in-transaction.ts'
import type { LoggedEvent } from '../../packages/server/src/log/stream-log.ts'
import { projectText as onLever } from '../../packages/shared/src/inputs/coediting.ts'
import type { TestPerson, World } from '../support/world.ts'

const secret = {
  fields: { secret: { type: () => String, description: 'What only its readers may know.' } },
  extraFields: ({ kind, number }: LoggedEvent) => ({ secret: `secret of ${kind} ${number}` }),
}

/** Of a feature that only tests have: something that moderators tell each other, and something for members of bodies. */
const ConcernRaised = boardEvent('ConcernRaised', {
  audience: 'MODERATORS',
  description: 'A concern that only moderators hear of.',
  about: aboutLever,
  ...secret,
})
const MeetingCalled = boardEvent('MeetingCalled', {
  audience: 'MEMBERS',
  description: 'A meeting that only members of bodies hear of.',
  about: aboutLever,
  ...secret,
})

// A command needs a policy: this one lets everybody.
const start = { name: 'projectText', input: onLever, streamOf: boardOfLever, standingOf: leverStanding } as const
const raiseConcern = defineCommand({
  ...start,
  event: ConcernRaised,
  change: (_transaction, { input: { leverId } }) => Promise.resolve({ leverId }),
})
const callMeeting = defineCommand({
  ...start,
  event: MeetingCalled,
  change: (_transaction, { input: { leverId } }) => Promise.resolve({ leverId }),
})

export const confidential = defineFeature({ name: 'confidential', commands: [raiseConcern, callMeeting] })

type Act = (by: TestPerson, leverId: string) => Promise<Acknowledgement>

/** Its commands, given straight to the server's runner. */
export function confidentialActsIn({ app }: World): { raise: Act; call: Act } {
  const give =
    (command: typeof raiseConcern): Act =>
    (by, leverId) =>
      app.parts.runner.run({ command, actor: { personId: by.id }, raw: { operationId: randomUUID(), leverId } })
  return { raise: give(raiseConcern), call: give(callMeeting) }
}
