import { Field, ObjectType } from 'type-graphql'
import { ID } from '../../id-scalar.js'

@ObjectType('SpokenFor', { description: 'A body in whose name something was written.' })
export class SpokenForType {
  @Field(() => String, { description: 'Its name.' })
  name!: string

  @Field(() => ID, { nullable: true, description: 'The body; null of what was imported from elsewhere.' })
  organisationId!: string | null

  @Field(() => Boolean, {
    description: 'Whether administrators vouched for who wrote it; not of what was imported from elsewhere.',
  })
  isVouched!: boolean
}

/** The columns of something that is written in the name of a body, or of nobody else. */
export interface SpokenForColumns {
  spokenForId?: string | null | undefined
  /** The name of the body, as it is called now. */
  spokenForName?: string | null | undefined
}

/** The body's name in a statement, as it is called now; null when it is written in one's own name. Both are columns. */
export const spokenForNameSql = ({ id, elsewhere }: { id: string; elsewhere: string }) =>
  `coalesce((select name from organisation where organisation.id = ${id}), ${elsewhere})`

export function shownSpokenFor({ spokenForId, spokenForName }: SpokenForColumns): SpokenForType | null {
  if (!spokenForName) return null
  const organisationId = spokenForId ?? null
  return Object.assign(new SpokenForType(), { name: spokenForName, organisationId, isVouched: organisationId !== null })
}
