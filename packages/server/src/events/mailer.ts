export interface Message {
  id: string
  to: string
  subject: string
  body: string
}

/** Sends what the table "mail" holds; without SMTP the outbox page and the console show it. */
export interface Mailer {
  /** Sends now, in the background; what fails stays in the outbox and is tried again. */
  send(message: Message, code: string): void
  stop(): Promise<void>
}
