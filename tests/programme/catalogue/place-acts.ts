import { operation } from '../../support/give.ts'
import type { Ask, TestPerson } from '../../support/ask-at.ts'
import { openProgramme } from '../programme-acts.ts'

export interface ShownPlace {
  code: string
  name: string
  communes: string
  isRetired: boolean
  isListed: boolean
}

const asked = '{ programme { cursor neighbourhoods { code name communes isRetired isListed } } }'

/** What administrators do with neighbourhoods, and what everybody sees of them, on one node. */
function placesAt({ ask }: { ask: Ask }) {
  const give = (name: string) => async (by: TestPerson | null, input: object) => {
    const act = `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { id } }`
    return (await ask(by, act, { input: { ...operation(), ...input } })).codes
  }
  const read = async () => (await ask(null, asked)).data?.programme
  return {
    read,
    add: give('addNeighbourhood'),
    edit: give('editNeighbourhood'),
    retire: give('retireNeighbourhood'),
    restore: give('restoreNeighbourhood'),
    bring: give('importNeighbourhoods'),
    async place(code: string): Promise<ShownPlace | undefined> {
      return (await read()).neighbourhoods.find((one: ShownPlace) => one.code === code)
    },
  }
}

/** A Leviers for the tests of one file, with an administrator and what they do with its neighbourhoods. */
export async function openPlaces() {
  const { world, admin } = await openProgramme()
  return { world, admin, acts: placesAt(world) }
}
