import type { Locale } from '@leviers/shared/roles'
import { defineEntity, p } from '@mikro-orm/core'

const MailSchema = defineEntity({
  name: 'Mail',
  properties: {
    id: p.uuid().primary(),
    recipient: p.text(),
    subject: p.text(),
    body: p.text(),
    createdAt: p.datetime(3),
    /** When it was sent; null while it waits. */
    sentAt: p.datetime(3).nullable(),
    /** The code that it brings, while that is of use; the code may be gone before it. */
    codeId: p.uuid().nullable(),
    locale: p.text().$type<Locale>().nullable(),
  },
})

/** A message that was or is to be sent. */
export class Mail extends MailSchema.class {}
MailSchema.setClass(Mail)
