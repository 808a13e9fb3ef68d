import * as inputs from '@leviers/shared/inputs/people'
import type { Context } from '../../../context.js'
import { PublicError } from '../../../errors.js'
import { sqlOf } from '../../../sql.js'
import { cleanInput } from '../../../commands/clean-input.js'
import { makeSignInCode } from './sign-in-code.js'
import { codeMessage } from './sign-in-messages.js'

/** Sends a code to an address, for the browser that asks. The answer is the same whether the address is known or not. */
export async function requestSignInCode(context: Context, raw: unknown): Promise<void> {
  const { setSession, keepBrowser } = context
  if (!setSession || !keepBrowser) throw new PublicError('HTTP_ONLY')
  const { email, locale } = cleanInput(inputs.requestSignInCode, raw)
  context.countComingIn({ by: 'REQUEST_CODE', email })
  const browser = keepBrowser()
  const now = context.now()
  const code = await context.em.transactional(async (em) => {
    const sql = sqlOf(em)
    const made = await makeSignInCode(sql, { email, browser }, now)
    await context.mailer.add(sql, { to: email, ...codeMessage(made.code, locale), locale, codeId: made.id })
    return made.code
  })
  context.mailer.hurry({ to: email, code })
}
