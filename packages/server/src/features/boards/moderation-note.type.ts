import { hideReasons, type HideReason } from '@leviers/shared/hide-reasons'
import { Field, ObjectType } from 'type-graphql'
import { registerEnum } from '../../api/enums.js'

export const HideReasonEnum = Object.fromEntries(hideReasons.map((reason) => [reason, reason]))
registerEnum(HideReasonEnum, {
  name: 'HideReason',
  description: 'The rule by which something was hidden.',
  valuesConfig: {
    SPAM: { description: 'Advertising or repeated content.' },
    INSULT: { description: 'Insulting words.' },
    HATE: { description: 'Hateful or discriminating words.' },
    PERSONAL_DATA: { description: 'Someone’s personal data.' },
    OFF_TOPIC: { description: 'Not about the programme.' },
    DUPLICATE: { description: 'Says again what another one says.' },
    OTHER: { description: 'Another reason, given in the motive.' },
  },
})

@ObjectType({ description: 'Why moderators hid something: what stands on its tombstone.' })
export class ModerationNote {
  @Field(() => Date, { description: 'When.' })
  at!: Date

  @Field(() => HideReasonEnum, { description: 'By which rule.' })
  reason!: HideReason

  @Field(() => String, { description: 'The public motive.' })
  motive!: string
}

/** The note of something hidden; null when it is not. */
export function moderationNote(hidden: {
  hiddenAt?: Date | null | undefined
  hiddenReason?: HideReason | null | undefined
  hiddenMotive?: string | null | undefined
}): ModerationNote | null {
  const { hiddenAt, hiddenReason, hiddenMotive } = hidden
  if (!hiddenAt || !hiddenReason) return null
  return Object.assign(new ModerationNote(), { at: hiddenAt, reason: hiddenReason, motive: hiddenMotive ?? '' })
}
