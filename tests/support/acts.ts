import { randomUUID } from 'node:crypto'
import type { AnyInput, Command } from '../../packages/server/src/commands/command.ts'
import type { Acknowledgement } from '../../packages/server/src/commands/pending.ts'
import { addComment as adding } from '../../packages/server/src/features/comments/add-comment.ts'
import { hideComment as hiding } from '../../packages/server/src/features/comments/hide-comment.ts'
import { castVote as casting } from '../../packages/server/src/features/votes/cast-vote.ts'
import type { TestPerson, World } from './world.ts'

type Act = (by: TestPerson, input: object) => Promise<Acknowledgement>

/** Commands given straight to the server's runner: for crowds, whom no limit of writes slows. */
export function actsIn(world: World): { vote: Act; comment: Act; hide: Act } {
  const give =
    <Input extends AnyInput>(command: Command<Input>): Act =>
    (by, input) =>
      world.app.parts.runner.run({
        command,
        actor: { personId: by.id },
        raw: { operationId: randomUUID(), ...input },
      })
  return { vote: give(casting), comment: give(adding), hide: give(hiding) }
}
