import type { Locale } from '@leviers/shared/roles'
import { v7 as newId } from 'uuid'
import type { Context } from '../../context.js'
import { PublicError } from '../../errors.js'
import { sqlOf } from '../../sql.js'
import { cleanInput } from './public-input.js'
import { makeSignInCode } from './sign-in-code.js'

/** Sends a code to an address. The answer is the same whether the address is known or not. */
export async function requestSignInCode(context: Context, raw: unknown): Promise<void> {
  if (!context.setSession) throw new PublicError('HTTP_ONLY')
  const { email, locale } = cleanInput('requestSignInCode', raw)
  context.countSignIn(email)
  const mailId = newId()
  const { subject, body, code } = await context.em.transactional(async (em) => {
    const sql = sqlOf(em)
    const now = context.now()
    const made = await makeSignInCode(sql, email, now)
    const message = messageOf(made, locale)
    await sql.rows('insert into mail (id, recipient, subject, body, created_at) values ($1, $2, $3, $4, $5)', [
      mailId,
      email,
      message.subject,
      message.body,
      now.toISOString(),
    ])
    return { ...message, code: made }
  })
  context.mailer.send({ id: mailId, to: email, subject, body }, code)
}

function messageOf(code: string, locale: Locale): { subject: string; body: string } {
  return locale === 'EN'
    ? {
        subject: `${code} is your Leviers code`,
        body: `Hello,\n\nYour code to sign in to Leviers: ${code}\nIt is valid for ten minutes. If you did not ask for it, ignore this message.\n`,
      }
    : {
        subject: `${code} est votre code Leviers`,
        body: `Bonjour,\n\nVotre code pour vous connecter à Leviers : ${code}\nIl est valable dix minutes. Si vous ne l’avez pas demandé, ignorez ce message.\n`,
      }
}
