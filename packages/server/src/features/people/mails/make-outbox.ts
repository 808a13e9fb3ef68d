import { v7 as newId } from 'uuid'
import type { CodeMail, Mailer } from '../../../ports/mailer.js'
import type { Jobs } from '../../../jobs/jobs.js'
import type { Sql } from '../../../sql.js'
import { Mail } from '../mail.entity.js'
import { mailQueue } from './send-mail.js'

interface OutboxParts {
  jobs: Jobs
  /** Whether there is a mail server; else the administrator reads the outbox. */
  sendsMail: boolean
  now: () => Date
  /** Where a code is shown on a machine without SMTP. */
  print: (line: string) => void
}

/** Makes the outbox of this node. */
export function makeOutbox({ jobs, sendsMail, now, print }: OutboxParts): Mailer {
  return {
    async add(sql, mail) {
      const mailId = await writeMail(sql, mail, now())
      if (sendsMail) await jobs.add(sql, mailQueue, { mailId })
    },
    hurry({ to, code }) {
      if (sendsMail) jobs.wake(mailQueue)
      else if (code !== null) print(`  Code de connexion / sign-in code (${to}) : ${code}\n`)
    },
  }
}

async function writeMail({ em }: Sql, { to, subject, body, locale, codeId }: CodeMail, now: Date): Promise<string> {
  const id = newId()
  await em.insert(Mail, { id, recipient: to, subject, body, locale, codeId, createdAt: now })
  return id
}
