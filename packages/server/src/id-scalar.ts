// Decorators need it, and every type of the API has an ID, or refers to one that has.
import 'reflect-metadata'
import { GraphQLID, GraphQLScalarType } from 'graphql'

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i

/**
 * GraphQL's ID, which here has one form from the edge on: RFC 4122 allows capitals, and the libraries of some languages
 * write them, but the keys of our maps and the texts of our answers have none. What is no UUID (a board's name in
 * addresses) stays as it is.
 */
export const ID = new GraphQLScalarType<string, string | number>({
  ...GraphQLID.toConfig(),
  parseValue: (given) => inOneForm(GraphQLID.parseValue(given)),
  parseLiteral: (node, variables) => inOneForm(GraphQLID.parseLiteral(node, variables)),
})

function inOneForm(id: string): string {
  return uuid.test(id) ? id.toLowerCase() : id
}
