import type { Locale } from '@leviers/shared/roles'
import type { Sql } from '../sql.js'

/** A message; of one that brings a code of sign-in, the code and the language in which to say that it is over. */
export interface CodeMail {
  to: string
  subject: string
  body: string
  locale: Locale | null
  codeId: string | null
}

/** Mails wait in the table "mail". With SMTP its messages are sent; without, its page and the console show them. */
export interface Mailer {
  /** Puts a message into the outbox, in the transaction of what asks for it: it is sent once that is committed. */
  add(sql: Sql, mail: CodeMail): Promise<void>
  /** Has messages leave at once; without SMTP the console tells the code. For after the commit. */
  hurry(message: { to: string; code: string | null }): void
}
