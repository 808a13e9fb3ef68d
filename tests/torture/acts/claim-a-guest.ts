import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { anAct } from './an-act.ts'
import { makePeople } from './people.ts'
import type { Chance } from '../seeded-chance.ts'
import type { Sql } from '../judge/truth.ts'
import { carryOut, type WriterParts } from '../writer.ts'

/** Again and again a guest takes part, then signs in with an account that exists: what they did becomes the account's. */
export async function claimAGuest(parts: WriterParts, chance: Chance, sql: Sql): Promise<void> {
  for (let count = 0; !parts.ending.aborted; count += 1) {
    const email = `account-${count}@example.org`
    const made = await Promise.all([makePeople(sql, { isGuest: true }), makePeople(sql, { email })]).catch(() => null)
    const [guest] = made?.[0] ?? []
    if (!guest) {
      await sleep(200)
      continue
    }
    const own = { ...parts.garden, voters: [guest] }
    for (const command of ['publishLever', 'addComment', 'castVote', 'castVote', 'inviteCoAuthor', 'addComment']) {
      await carryOut(parts, chance, anAct(chance, own, command))
    }
    await claim({ parts, chance, sql, cookie: guest.cookie, email })
    await sleep(chance.between(500, 2_000))
  }
}

interface Claiming {
  parts: WriterParts
  chance: Chance
  sql: Sql
  cookie: string
  email: string
}

/** Signs in by a code, until it is so. An answer that is lost needs a new code: then the guest may be an account already. */
async function claim({ parts, chance, sql, cookie, email }: Claiming): Promise<void> {
  const { requester, ports, over } = parts
  // Codes belong to the browser that asked.
  const browser = `leviers-browser=${randomBytes(32).toString('base64url')}`
  for (let tries = 0; tries < 8 && !over.aborted; tries += 1) {
    try {
      const asking = 'mutation ($input: RequestSignInCodeInput!) { requestSignInCode(input: $input) }'
      await requester.ask({ port: chance.pick(ports), query: asking, variables: { input: { email } }, cookie: browser })
      const [mail] = await sql<{ body: string }>(
        'select body from mail where recipient = $1 order by created_at desc limit 1',
        [email],
      )
      const code = /\b\d{6}\b/.exec(mail?.body ?? '')?.[0]
      const signing = 'mutation ($input: SignInInput!) { signIn(input: $input) { id } }'
      const variables = { input: { email, code } }
      const answer = await requester.ask({
        port: chance.pick(ports),
        query: signing,
        variables,
        cookie: `${cookie}; ${browser}`,
      })
      if (answer?.codes.length === 0) return
    } catch {
      // The database is away for a moment.
    }
    await sleep(1_000)
  }
}
