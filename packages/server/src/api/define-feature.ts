import type { EntityClass } from '@mikro-orm/core'
import type { EventType, EventTypes } from '../commands/event-type.js'
import type { FeatureCommand } from './define-command.js'
import { mutationsOf } from './mutations.js'

/** A class of resolvers; it is made with what the programme is made of. */
export type ResolverClass = new (catalogue: never) => object

export type Table = EntityClass<object>

/** What a feature brings: from the list of all features the API, the tables and the events are made. */
export interface Feature {
  name: string
  commands: readonly FeatureCommand[]
  events: readonly EventType[]
  resolvers: readonly ResolverClass[]
  /** Types of the API that nothing refers to, but for the interface that they implement. */
  types: readonly (new () => object)[]
  /** Tables that are read and written as entities; others are spoken to in SQL. */
  tables: readonly Table[]
}

/** States a feature. The events of its commands, and their mutations, go without saying. */
export function defineFeature({ name, commands = [], ...more }: Partial<Feature> & { name: string }): Feature {
  const { events = [], resolvers = [], types = [], tables = [] } = more
  const ofCommands = commands.flatMap(({ event }) => event ?? [])
  return {
    name,
    commands,
    events: [...new Set([...ofCommands, ...events])],
    resolvers: [...resolvers, ...(commands.length > 0 ? [mutationsOf(commands)] : [])],
    types,
    tables,
  }
}

/** The kinds of events of all features, by their names in the log. */
export function eventTypesOf(features: readonly Feature[]): EventTypes {
  return new Map(features.flatMap(({ events }) => events).map((event) => [event.kind, event]))
}
