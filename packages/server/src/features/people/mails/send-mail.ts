import type { Locale } from '@leviers/shared/roles'
import type { SqlEntityManager } from '@mikro-orm/sql'
import { createTransport, type Transporter } from 'nodemailer'
import type { Config } from '../../../config.js'
import type { Worker } from '../../../jobs/jobs.js'
import { sqlOf, type Sql } from '../../../sql.js'
import { lateMessage, type MessageText } from '../sign-in/sign-in-messages.js'

export const mailQueue = 'send-mail'

interface SendParts {
  em: SqlEntityManager
  config: Pick<Config, 'smtpUrl' | 'mailFrom'>
  now: () => Date
}

/** Again after two seconds, four, eight … an hour at most: for a day. One try ends well before its lease does. */
const tries = {
  retryLimit: 36,
  retryDelay: 2,
  retryBackoff: true,
  retryDelayMax: 60 * 60,
  expireInSeconds: 60,
  retentionSeconds: 2 * 24 * 60 * 60,
  deleteAfterSeconds: 60 * 60,
}
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 }

/** Sends one message of the outbox. Without SMTP there is no such work. */
export function mailWorker({ em, config, now }: SendParts): Worker<{ mailId: string }>[] {
  if (!config.smtpUrl) return []
  const transport = createTransport({ url: config.smtpUrl, ...patience })
  const run = async ({ mailId }: { mailId: string }) => {
    const sql = sqlOf(em.fork())
    const mail = await readMail(sql, mailId, now())
    if (!mail) return
    await deliver(transport, { from: config.mailFrom, to: mail.to, ...textOf(mail) })
    await sql.rows('update mail set sent_at = $2 where id = $1', [mailId, now().toISOString()])
  }
  return [{ queue: mailQueue, tries, atOnce: 4, pollSeconds: 20, run }]
}

interface MailToSend extends MessageText {
  to: string
  locale: Locale | null
  /** Whether the code that it brings is still valid. */
  isValid: boolean
}

/** A message that is still to be sent; null when it was sent, or is no longer of use. */
async function readMail(sql: Sql, mailId: string, now: Date): Promise<MailToSend | null> {
  const [mail] = await sql.rows<MailToSend>(
    `select recipient as "to", subject, body, locale, exists (
       select 1 from sign_in_code where id = mail.code_id and ends_at > $2) as "isValid"
     from mail where id = $1 and sent_at is null`,
    [mailId, now.toISOString()],
  )
  return mail ?? null
}

/** What a message says now: a code that is over is not sent any more, but whoever waited for it is told. */
function textOf({ subject, body, locale, isValid }: MailToSend): MessageText {
  return locale === null || isValid ? { subject, body } : lateMessage(locale)
}

async function deliver(
  transport: Transporter,
  { subject, body, ...addresses }: MessageText & { from: string; to: string },
): Promise<void> {
  try {
    await transport.sendMail({ ...addresses, subject, text: body })
  } catch (fault) {
    // What a mail server answers names the address that was written to.
    const code = fault instanceof Error && 'code' in fault ? String(fault.code) : 'unknown'
    throw new Error(`the mail server did not take a message (${code})`)
  }
}
