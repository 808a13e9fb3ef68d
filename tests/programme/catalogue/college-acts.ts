import { operation } from '../../support/give.ts'
import type { Ask, TestPerson } from '../../support/ask-at.ts'
import { openProgramme } from '../programme-acts.ts'

export interface ShownCollege {
  code: string
  label: string
  labelEn: string
  isRetired: boolean
}

const asked = '{ programme { cursor colleges { code label labelEn isRetired } } }'

/** What administrators do with colleges, and what everybody sees of them, on one node. */
function collegesAt({ ask }: { ask: Ask }) {
  const give = (name: string) => async (by: TestPerson | null, input: object) => {
    const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`
    const act = `mutation ($input: ${type}!) { ${name}(input: $input) { id } }`
    return (await ask(by, act, { input: { ...operation(), ...input } })).codes
  }
  const colleges = async (): Promise<ShownCollege[]> => (await ask(null, asked)).data?.programme.colleges
  return {
    colleges,
    cursor: async (): Promise<string> => (await ask(null, asked)).data?.programme.cursor,
    codes: async () => (await colleges()).map(({ code }) => code),
    college: async (code: string) => (await colleges()).find((one) => one.code === code),
    add: give('addCollege'),
    edit: give('editCollege'),
    move: give('moveCollege'),
  }
}

/** A Leviers for the tests of one file, with an administrator and what they do with its colleges. */
export async function openColleges() {
  const { world, admin } = await openProgramme()
  return { world, admin, acts: collegesAt(world) }
}
