import { ObjectType } from 'type-graphql'
import { PersonEvent } from './person-event.type.js'

@ObjectType({ implements: PersonEvent, description: 'An administrator gave another role.' })
export class RoleChanged extends PersonEvent {}
