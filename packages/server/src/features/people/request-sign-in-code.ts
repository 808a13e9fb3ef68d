import { v7 as newId } from 'uuid'
import type { Context } from '../../context.js'
import { PublicError } from '../../errors.js'
import { sqlOf } from '../../sql.js'
import { cleanInput } from './public-input.js'
import { makeSignInCode } from './sign-in-code.js'
import { codeMessage } from './sign-in-messages.js'

/** Sends a code to an address, for the browser that asks. The answer is the same whether the address is known or not. */
export async function requestSignInCode(context: Context, raw: unknown): Promise<void> {
  const { setSession, keepBrowser } = context
  if (!setSession || !keepBrowser) throw new PublicError('HTTP_ONLY')
  const { email, locale } = cleanInput('requestSignInCode', raw)
  context.countComingIn({ by: 'ASKING', email })
  const browser = keepBrowser()
  const now = context.now()
  const mailId = newId()
  const { subject, body, code } = await context.em.transactional(async (em) => {
    const sql = sqlOf(em)
    const made = await makeSignInCode(sql, { email, browser }, now)
    const message = codeMessage(made.code, locale)
    await sql.rows(
      `insert into mail (id, recipient, subject, body, locale, code_id, created_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [mailId, email, message.subject, message.body, locale, made.id, now.toISOString()],
    )
    return { ...message, code: made.code }
  })
  context.mailer.send({ id: mailId, to: email, subject, body }, code)
}
