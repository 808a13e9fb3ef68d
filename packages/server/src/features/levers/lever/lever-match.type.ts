import type { Locale } from '@leviers/shared/roles'
import { Field, ObjectType } from 'type-graphql'
import { registerEnum } from '../../../api/enums.js'
import { LocaleEnum } from '../../people/person.type.js'
import { ID } from '../../../id-scalar.js'

const matchFields = ['TITLE', 'FINDING', 'ACTION', 'TEXT', 'THEME', 'COMMENT'] as const
export type MatchField = (typeof matchFields)[number]

const MatchFieldEnum = Object.fromEntries(matchFields.map((field) => [field, field]))
registerEnum(MatchFieldEnum, {
  name: 'MatchField',
  description: 'Where what was searched for stands.',
  valuesConfig: {
    TITLE: { description: 'In the title.' },
    FINDING: { description: 'In the finding (constat).' },
    ACTION: { description: 'In what is proposed to be done.' },
    TEXT: { description: 'In the text.' },
    THEME: { description: 'In the name of a theme.' },
    COMMENT: { description: 'In a comment that is shown.' },
  },
})

@ObjectType('LeverMatch', { description: 'Where a lever has what was searched for.' })
export class LeverMatch {
  @Field(() => MatchFieldEnum, { description: 'Where, besides the title: TITLE when all of it is there.' })
  field!: MatchField

  @Field(() => String, { description: 'The words around it, on one line; empty for TITLE.' })
  excerpt!: string

  @Field(() => LocaleEnum, { description: 'The language that the excerpt is written in.' })
  locale!: Locale

  @Field(() => [String], { description: 'What was found in the title and the excerpt, as it is written there.' })
  words!: string[]

  @Field(() => ID, { nullable: true, description: 'The comment that has it: the newest one.' })
  commentId!: string | null
}
