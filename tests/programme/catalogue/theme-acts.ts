import { operation } from '../../support/give.ts'
import type { Ask, TestPerson } from '../../support/ask-at.ts'
import { openProgramme } from '../programme-acts.ts'

export interface ShownTheme {
  id: string
  name: string
  colour: string
  pillarId: string | null
  isRetired: boolean
  isListed: boolean
}

const asked = `{ programme { cursor pillars { id name colour isRetired }
  themes { id name colour pillarId isRetired isListed } } }`

/** What administrators do with themes and pillars, and what everybody sees of them, on one node. */
export function themesAt({ ask }: { ask: Ask }) {
  const give = (name: string) => async (by: TestPerson | null, input: object) => {
    const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`
    const act = `mutation ($input: ${type}!) { ${name}(input: $input) { id } }`
    return (await ask(by, act, { input: { ...operation(), ...input } })).codes
  }
  const read = async () => (await ask(null, asked)).data?.programme
  return {
    read,
    add: give('addTheme'),
    edit: give('editTheme'),
    move: give('moveTheme'),
    retire: give('retireTheme'),
    restore: give('restoreTheme'),
    /** The names of themes, in order. */
    names: async (): Promise<string[]> => (await read()).themes.map(({ name }: ShownTheme) => name),
    async theme(name: string): Promise<ShownTheme> {
      return (await read()).themes.find((theme: ShownTheme) => theme.name === name)
    },
    async pillar(name: string): Promise<ShownTheme> {
      return (await read()).pillars.find((pillar: ShownTheme) => pillar.name === name)
    },
  }
}

const placesOf = 'query ($id: ID!) { lever(id: $id) { themes { name colour } detailsRevision } }'

/** A Leviers for the tests of one file, with an administrator and what they do with its themes. */
export async function openThemes() {
  const { world, admin } = await openProgramme()
  return {
    world,
    admin,
    acts: themesAt(world),
    themesOf: async (leverId: string) => (await world.ask(null, placesOf, { id: leverId })).data?.lever.themes,
  }
}
