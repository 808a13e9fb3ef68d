import type { SqlEntityManager } from '@mikro-orm/sql'
import { createTransport } from 'nodemailer'
import type { Config } from '../../config.js'
import type { Mailer, Message } from '../../events/mailer.js'
import type { Logger } from '../../logger.js'
import { sqlOf } from '../../sql.js'

interface MailerParts {
  config: Config
  em: SqlEntityManager
  logger: Logger
  now: () => Date
  /** Where the code is shown on a machine without SMTP. */
  print: (line: string) => void
}

const retryMilliseconds = 60_000

/** Starts sending mail: at once, and again each minute what could not be sent. */
export function startMailer({ config, em, logger, now, print }: MailerParts): Mailer {
  const transport = config.smtpUrl ? createTransport(config.smtpUrl) : null
  const sending = new Set<Promise<void>>()
  const underWay = new Set<string>()

  async function deliver({ id, to, subject, body }: Message): Promise<void> {
    underWay.add(id)
    try {
      await transport?.sendMail({ from: config.mailFrom, to, subject, text: body })
      await sqlOf(em.fork()).rows('update mail set sent_at = $2 where id = $1', [id, now().toISOString()])
    } catch {
      logger.warn({ mail: id }, 'a message could not be sent, it will be tried again')
    } finally {
      underWay.delete(id)
    }
  }

  function start(work: Promise<void>): void {
    sending.add(work)
    void work.finally(() => sending.delete(work))
  }

  async function retry(): Promise<void> {
    const unsent = await sqlOf(em.fork()).rows<Message>(
      `select id, recipient as "to", subject, body from mail
       where sent_at is null and created_at > $1::timestamptz - interval '1 hour' order by created_at limit 50`,
      [now().toISOString()],
    )
    for (const message of unsent) if (!underWay.has(message.id)) await deliver(message)
  }

  const timer = transport ? setInterval(() => start(retry()), retryMilliseconds) : undefined
  if (transport) start(retry())
  return {
    send(message, code) {
      if (transport) start(deliver(message))
      else print(`  Code de connexion / sign-in code (${message.to}) : ${code}\n`)
    },
    async stop() {
      clearInterval(timer)
      await Promise.allSettled(sending)
      transport?.close()
    },
  }
}
