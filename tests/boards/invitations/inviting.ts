import { randomBytes } from 'node:crypto'
import { afterAll } from 'vitest'
import { done } from '../../rights/own-things.ts'
import { operation } from '../../support/give.ts'
import { startWorld, type TestPerson } from '../../support/world.ts'

/** A Leviers for the tests of one file, with a board for those invited and an administrator. */
export async function openInvitedBoard() {
  const world = await startWorld()
  afterAll(() => world.stop())
  const admin = await world.aPerson({ role: 'ADMIN' })
  const { id: boardId } = await done(world, admin, 'createBoard { id }', { title: 'À part', visibility: 'INVITED' })
  let made = 0
  return {
    world,
    admin,
    boardId: boardId as string,
    aToken: () => randomBytes(32).toString('base64url'),
    anAccount: () => world.aPerson({ email: `personne-${(made += 1)}@example.org` }),
    /** The codes for which a command is refused; empty when it is not. */
    async codesOf(by: TestPerson | null, command: string, input: object): Promise<string[]> {
      const name = `${command[0]?.toUpperCase()}${command.slice(1)}Input`
      const inner = command === 'acceptBoardLink' ? ' { id }' : ''
      const query = `mutation ($input: ${name}!) { ${command}(input: $input)${inner} }`
      return (await world.ask(by, query, { input: { ...operation(), ...input } })).codes
    },
    sees: async (person: TestPerson | null) =>
      (await world.ask(person, `{ board(id: "${boardId}") { id } }`)).data?.board !== null,
    links: async () =>
      (await world.ask(admin, `{ boardInvitations(boardId: "${boardId}") { links { id uses isOpen } } }`)).data
        ?.boardInvitations.links,
  }
}
