import { Field, ObjectType } from 'type-graphql'
import { ID } from '../../../id-scalar.js'
import type { College } from './college.entity.js'

@ObjectType('College', { description: 'A kind of partner, of which figures are told apart.' })
export class CollegeType implements Pick<College, 'code' | 'label' | 'labelEn' | 'isRetired'> {
  @Field(() => ID, { description: 'Its code: it stays when it is called otherwise.' })
  code!: string

  @Field(() => String, { description: 'What it is called in French.' })
  label!: string

  @Field(() => String, { description: 'What it is called in English.' })
  labelEn!: string

  @Field(() => Boolean, { description: 'Whether it is no longer offered; bodies and people keep it.' })
  isRetired!: boolean
}
