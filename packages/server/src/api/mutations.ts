import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import { showEvents } from '../commands/event-type.js'
import { runFor, type Context } from '../context.js'
import { sqlOf } from '../sql.js'
import type { Answer, FeatureCommand } from './define-command.js'
import { inputType } from './input-type.js'

type ResolverClass = new () => object

/** Makes the resolver of a feature's commands: each mutation runs its command and answers its event. */
export function mutationsOf(commands: readonly FeatureCommand[]): ResolverClass {
  const Mutations = class {}
  Resolver()(Mutations)
  for (const command of commands) addMutation(Mutations.prototype, command)
  return Mutations
}

function addMutation(prototype: object, command: FeatureCommand): void {
  const { name, description, asks = 'What to do.' } = command
  if (description === undefined) return
  const answer = command.answer ?? eventAnswer(command)
  const { nullable = !command.answer } = command
  const Input = inputType(`${name.charAt(0).toUpperCase()}${name.slice(1)}Input`, command.input)
  const value = async (context: Context, input: Input) =>
    answer.of(context, await runFor(context, command, input), input)
  const method: PropertyDescriptor = { value }
  Object.defineProperty(prototype, name, method)
  Mutation(answer.type, { nullable, description })(prototype, name, method)
  Ctx()(prototype, name, 0)
  Arg('input', () => Input, { description: asks })(prototype, name, 1)
}

type Input = Parameters<Answer<never>['of']>[2]

function eventAnswer({ name, event }: FeatureCommand): Answer<unknown> {
  if (!event) throw new Error(`The mutation ${name} answers nothing: state the event of its command, or an answer.`)
  const types = new Map([[event.kind, event]])
  return {
    type: () => event.type,
    async of({ em }, done) {
      const [shown] = done.event ? await showEvents(types, sqlOf(em), [done.event]) : []
      return shown ?? null
    },
  }
}
