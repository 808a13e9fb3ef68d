import { ObjectType } from 'type-graphql'
import { PersonEvent } from './person-event.type.js'

@ObjectType({ implements: PersonEvent, description: 'The profile changed: read it again.' })
export class ProfileUpdated extends PersonEvent {}
