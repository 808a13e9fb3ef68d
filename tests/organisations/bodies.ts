import type { Answer, TestPerson, World } from '../support/world.ts'
import { operation } from '../support/give.ts'

const createOrganisation = `mutation ($input: CreateOrganisationInput!) { createOrganisation(input: $input) {
  id name shortName kind college umbrellaId siret state memberCount } }`
const renameOrganisation = `mutation ($input: RenameOrganisationInput!) { renameOrganisation(input: $input) {
  id name shortName kind college umbrellaId siret state memberCount } }`
const grantMandate = `mutation ($input: GrantMandateInput!) { grantMandate(input: $input) {
  id kind startsOn endsOn hasBegun mayPosition maySign person { id displayName organisation college } organisation { id name memberCount } } }`
const editMandate = `mutation ($input: EditMandateInput!) { editMandate(input: $input) {
  id kind startsOn endsOn hasBegun mayPosition maySign } }`
const chooseBody = `mutation ($input: ChooseBodyInput!) { chooseBody(input: $input) {
  person { organisation college } mandates { organisation { id } } } }`
const endMandate = `mutation ($input: EndMandateInput!) { endMandate(input: $input) { id memberCount } }`

/** The commands about bodies, as someone gives them over HTTP. */
export function bodiesOf(world: World) {
  const give = (mutation: string) => (by: TestPerson | null, input: object) =>
    world.ask(by, mutation, { input: { ...operation(), ...input } })
  return {
    create: give(createOrganisation),
    rename: give(renameOrganisation),
    grant: give(grantMandate),
    edit: give(editMandate),
    end: give(endMandate),
    choose: give(chooseBody),
  }
}

/** A new body, and its id. */
export async function aBody(world: World, admin: TestPerson, more: object = {}): Promise<string> {
  const { data, codes } = await bodiesOf(world).create(admin, { name: nextName(), college: 'ASSOCIATIONS', ...more })
  if (!data) throw new Error(codes.join())
  return data.createOrganisation.id
}

/** Makes someone a member of a body, and gives the mandate's id. */
export async function aMandate(world: World, admin: TestPerson, input: object): Promise<string> {
  const { data, codes } = await bodiesOf(world).grant(admin, input)
  if (!data) throw new Error(codes.join())
  return data.grantMandate.id
}

/** A day of the calendar in Paris, so many days from that of the server. */
export function dayFromNow(world: World, days: number): string {
  const at = new Date(world.app.parts.now().getTime() + days * 86_400_000)
  return new Intl.DateTimeFormat('fr-CA', { timeZone: 'Europe/Paris', dateStyle: 'short' }).format(at)
}

/** Someone as the others see them on what they wrote. */
export async function shownAuthor(world: World, leverId: string): Promise<Answer['data']> {
  const { data } = await world.ask(
    null,
    `{ lever(id: "${leverId}") { author { displayName organisation college memberOf { id name shortName } } } }`,
  )
  return data?.lever.author
}

/** The events of a stream that are of some kinds. */
export function eventsOf(world: World, streamId: string, kinds: readonly string[]) {
  return world.sql.rows<{ kind: string; data: object }>(
    'select kind, data from event where stream_id = $1 and kind = any ($2::text[]) order by number',
    [streamId, kinds],
  )
}

let made = 0
function nextName(): string {
  made += 1
  return `Les Voisins Réunis ${made}`
}
