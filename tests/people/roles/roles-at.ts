import type { Role } from '../../../packages/shared/src/roles.ts'
import type { Answer, Ask, TestPerson } from '../../support/ask-at.ts'
import { operation } from '../../support/give.ts'

const giveRole =
  'mutation ($input: GiveRoleInput!) { giveRole(input: $input) { id role until board { id } givenBy { id } } }'
const endRole = 'mutation ($input: EndRoleInput!) { endRole(input: $input) { id } }'
const mine = '{ me { roles { id role boardId until } } }'

export interface Held {
  id: string
  role: Role
  boardId: string | null
  until: string | null
}

/** What is done with roles, and what people hold, on one node. */
export function rolesAt({ ask }: { ask: Ask }) {
  const heldBy = async (person: TestPerson): Promise<Held[]> => (await ask(person, mine)).data?.me?.roles ?? []
  const end = (by: TestPerson | null, grantId: string, more: object = {}) =>
    ask(by, endRole, { input: { ...operation(), grantId, ...more } })
  return {
    heldBy,
    end,
    give: (by: TestPerson | null, input: object) => ask(by, giveRole, { input: { ...operation(), ...input } }),
    /** Ends the role of that name. Throws when it is not held. */
    async endOf(by: TestPerson | null, person: TestPerson, role: Role): Promise<Answer> {
      const grant = (await heldBy(person)).find((one) => one.role === role)
      if (!grant) throw new Error(`${role} is not held`)
      return end(by, grant.id)
    },
  }
}
