import type { Locale } from '@leviers/shared/roles'
import type { SqlEntityManager } from '@mikro-orm/sql'
import { createTransport, type Transporter } from 'nodemailer'
import type { Config } from '../../../config.js'
import type { Worker } from '../../../jobs/jobs.js'
import { queryOf } from '../../../query.js'
import { Mail } from '../mail.entity.js'
import type { SignInCode } from '../sign-in/sign-in-code.entity.js'
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
    const own = em.fork()
    const mail = await readMail(own, mailId, now())
    if (!mail) return
    await deliver(transport, { from: config.mailFrom, to: mail.to, ...textOf(mail) })
    await own.nativeUpdate(Mail, { id: mailId }, { sentAt: now() })
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
async function readMail(em: SqlEntityManager, mailId: string, now: Date): Promise<MailToSend | null> {
  const mail = await queryOf<typeof Mail | typeof SignInCode>(em)
    .selectFrom('Mail')
    .select(['Mail.recipient as to', 'Mail.subject', 'Mail.body', 'Mail.locale'])
    .select(({ exists, selectFrom }) =>
      exists(
        selectFrom('SignInCode')
          .select('SignInCode.id')
          .whereRef('SignInCode.id', '=', 'Mail.codeId')
          .where('SignInCode.endsAt', '>', now),
      )
        .$castTo<boolean>()
        .as('isValid'),
    )
    .where('Mail.id', '=', mailId)
    .where('Mail.sentAt', 'is', null)
    .executeTakeFirst()
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
