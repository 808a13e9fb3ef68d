import { nameVersion } from '../features/coediting/edits/name-version.js'
import { restoreVersion } from '../features/coediting/edits/restore-version.js'
import { demoBodies } from './demo-bodies.js'
import { saveText } from '../features/coediting/edits/save-text.js'
import { inviteCoAuthor } from '../features/levers/co-authors/invite-co-author.js'
import { castVote } from '../features/votes/cast-vote.js'
import { demoId, type Doer } from './demo-doer.js'
import type { DemoPerson } from './demo-people.js'

/** A version that somebody makes of a lever: other words, or those of an earlier version. */
export interface DemoVersion {
  by: DemoPerson
  text?: string
  restores?: number
  /** Who writes in it too, within minutes, and what it then says. */
  joins?: { by: DemoPerson; text: string }
  /** The name that they give to it. */
  name?: string
  /** Who agrees to it. */
  agree?: readonly DemoPerson[]
}

/** How a lever goes on being written, by those whom its author invites. */
export interface DemoWriting {
  /** Its author. */
  by: DemoPerson
  people: readonly DemoPerson[]
  /** Names of bodies. */
  bodies: readonly string[]
  versions: readonly DemoVersion[]
}

interface Written {
  leverId: string
  /** What it was published with. */
  body: string
  writing: DemoWriting
  /** The ids of bodies by their names. */
  bodyIds: ReadonlyMap<string, string>
}

export type Step = () => Promise<void>

/** What happens to the text of a lever after it was published, one step after the other: invitations, then each version. */
export function writingSteps(doer: Doer, { leverId, body, writing, bodyIds }: Written): Step[] {
  const invite = async () => {
    const invited = [
      ...writing.people.map((who) => ({ personId: demoId(who), organisationId: null })),
      ...writing.bodies.map((name) => ({ personId: null, organisationId: bodyIds.get(name) ?? null })),
    ]
    for (const whom of invited) {
      const name = `invite ${leverId} ${whom.personId ?? whom.organisationId}`
      await doer.act(writing.by, inviteCoAuthor, name, { leverId, ...whom })
    }
  }
  const texts = textsOf(body, writing.versions)
  const bodyOf = (who: DemoPerson) => {
    const ofThem = demoBodies.find(({ members }) => members.some((member) => member.who === who))
    return ofThem ? (bodyIds.get(ofThem.name) ?? null) : null
  }
  const versions = writing.versions.map((version, place) => {
    // What is published is the first.
    const revision = place + 2
    return () => writeVersion(doer, { leverId, revision, version, base: texts[place] ?? '', bodyOf })
  })
  return [invite, ...versions]
}

/** What the versions say in the end, that which was published first. */
function textsOf(body: string, versions: readonly DemoVersion[]): string[] {
  const texts = [body]
  for (const { text, restores, joins } of versions)
    texts.push(joins?.text ?? text ?? texts[(restores ?? 1) - 1] ?? body)
  return texts
}

interface WrittenVersion {
  leverId: string
  revision: number
  version: DemoVersion
  base: string
  /** The body in whose name somebody writes. */
  bodyOf(who: DemoPerson): string | null
}

async function writeVersion(doer: Doer, { leverId, revision, version, base, bodyOf }: WrittenVersion): Promise<void> {
  const { by, text, restores, joins, name, agree = [] } = version
  const act = `version ${leverId} ${revision}`
  if (restores) await doer.act(by, restoreVersion, act, { leverId, revision: restores })
  if (text) await doer.act(by, saveText, act, { leverId, base, text, organisationId: bodyOf(by) })
  if (text && joins) {
    const joined = { leverId, base: text, text: joins.text, organisationId: bodyOf(joins.by) }
    await doer.act(joins.by, saveText, `${act} joins`, joined)
  }
  if (name) await doer.act(by, nameVersion, `${act} name`, { leverId, revision, name })
  for (const who of agree) await doer.act(who, castVote, `${act} ${who}`, { leverId, value: 'AGREE' })
}
