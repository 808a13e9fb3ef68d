import { afterAll } from 'vitest'
import { operation } from '../support/give.ts'
import type { Ask, TestPerson } from '../support/ask-at.ts'
import { startWorld } from '../support/world.ts'

const asked = `{ programme { cursor name territory presentation presentationEn period contact timeZone state isInstalled
  phases { id name startsOn endsOn override current createLever editLever comment vote seeResults } } }`
const mutation = (name: string, fields: string) =>
  `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ${fields} } }`
const phases = 'phases { id name override current vote }'

const legalFields =
  'publisher director host legalBasis dataContact accessibility accessibilityGaps accessibilityContact'

export const everything = { createLever: 'ON', editLever: 'ON', comment: 'ON', vote: 'ON', seeResults: 'ON' }

/** Of a phase that is open by its dates on any day of a test. */
export const longPhase = { startsOn: '2020-01-01', endsOn: '2099-12-31' }

export interface ShownPhase {
  id: string
  name: string
  current: boolean
}

/** What administrators do with a programme, and what everybody sees of it, on one node. */
export function programmeAt({ ask }: { ask: Ask }) {
  const give = (name: string, fields: string) => (by: TestPerson | null, input: object) =>
    ask(by, mutation(name, fields), { input: { ...operation(), ...input } })
  return {
    read: async () => (await ask(null, asked)).data?.programme,
    edit: give('editProgramme', 'name territory presentation state'),
    install: give('installProgramme', phases),
    editLegalNotice: give('editLegalNotice', legalFields),
    readLegalNotice: async () => (await ask(null, `{ legalNotice { ${legalFields} } }`)).data?.legalNotice,
    openBoard: give('createBoard', 'id'),
    addPhase: give('addPhase', phases),
    editPhase: give('editPhase', phases),
    removePhase: give('removePhase', phases),
    editBoard: give('editBoard', 'id slug title description'),
    moveBoard: give('moveBoard', 'id'),
    async currentPhase() {
      const { phases: all } = (await this.read()) ?? {}
      const { current: _current, ...phase } = all.find((one: ShownPhase) => one.current)
      return phase
    },
  }
}

/** The names of the phases in the answer of a command. */
export function namesOf(data: any, act: string): string[] {
  return data[act].phases.map(({ name }: ShownPhase) => name)
}

const vote = 'mutation ($input: CastVoteInput!) { castVote(input: $input) { number } }'

/** A Leviers for the tests of one file, until its last, with an administrator and what they do. */
export async function openProgramme() {
  const world = await startWorld()
  afterAll(() => world.stop())
  return {
    world,
    admin: await world.aPerson({ role: 'ADMIN' }),
    acts: programmeAt(world),
    /** Why somebody new may not give a position on a lever; empty when they may. */
    async refusalsOfVote(leverId: string): Promise<string[]> {
      const input = { ...operation(), leverId, value: 'AGREE' }
      return (await world.ask(await world.aPerson(), vote, { input })).codes
    },
  }
}
