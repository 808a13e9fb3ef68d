import * as inputs from '@leviers/shared/inputs/coediting'
import { viewerOf, type Context } from '../../../context.js'
import { PublicError } from '../../../errors.js'
import { cleanInput } from '../../../commands/clean-input.js'
import { sqlOf } from '../../../sql.js'
import { refuseWithoutMandate } from '../../organisations/mandates/speak-for-body.js'
import { createText, leverWords, type LeverWords } from '../projection/create-text.js'
import { newClientId } from '../log/issue-client-id.js'
import { judgeSchema } from './judge-push.js'
import { raiseSchema } from '../log/raise-schema.js'
import { reserveSeat } from './reserve-seat.js'
import { readText } from '../log/text-rows.js'
import { textStandings } from '../log/text-standings.js'
import { fullDelta, type TextDelta } from '../log/text-delta.js'

/** What an editor that begins to write is given. */
export interface JoinedText {
  clientId: number
  text: TextDelta
}

/**
 * Lets someone write in a text: gives their editor a client id of its own, and all there is. What was written is read by
 * one statement, however much it is. Throws PublicError.
 */
export async function joinText(context: Context, raw: unknown): Promise<JoinedText> {
  const { personId } = viewerOf(context)
  const input = cleanInput(inputs.joinText, raw)
  context.countWrite()
  const old = judgeSchema(input.schemaVersion)
  if (old) throw old
  const { leverId } = input
  const at = context.now()
  const sql = sqlOf(context.em)
  const [refusal] = await textStandings(sql, [{ leverId, personId, at }], 'joinText')
  if (refusal) throw refusal
  const organisationId = input.organisationId ?? null
  const text = (await readText(sql, leverId)) ?? (await firstText(context, leverId, at))
  // An editor would take what it cannot show for something to delete.
  if (text.isFrozen) throw new PublicError('TEXT_FROZEN')
  await raiseSchema(sql, text)
  const clientId = newClientId()
  await context.em.fork().transactional(async (em) => {
    if (organisationId) await refuseWithoutMandate(sqlOf(em), { personId, organisationId, at })
    await reserveSeat(sqlOf(em), { leverId, clientId, personId, at, organisationId })
  })
  return { clientId, text: fullDelta(text) }
}

async function firstText(context: Context, leverId: string, at: Date) {
  return context.em.fork().transactional(async (em) => {
    const sql = sqlOf(em)
    const [lever] = await sql.rows<LeverWords>(`${leverWords} where id = $1 for share`, [leverId])
    if (!lever) throw new PublicError('NOT_FOUND')
    await createText(sql, lever, at)
    const text = await readText(sql, leverId)
    if (!text) throw new Error('a text that was just made is not there')
    return text
  })
}
