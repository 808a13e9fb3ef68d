import { expect, test } from 'vitest'
import { documentNode, makeApolloClient, refusalOfApollo } from './apollo-client.js'
import type { Ask } from '../request/ask.js'
import { Refusal } from '../request/refusal.js'

const question = documentNode<{ outbox: { id: string }[] }, Record<string, unknown>>('query Outbox { outbox { id } }')

test('Apollo Client asks as everything else does', async () => {
  const asked: string[] = []
  const ask = ((document: string) => {
    asked.push(document)
    return Promise.resolve({ outbox: [{ __typename: 'Mail', id: 'm1' }] })
    // Only this one question is asked.
  }) as unknown as Ask
  const { data } = await makeApolloClient(ask).query({ query: question })
  expect(data).toMatchObject({ outbox: [{ id: 'm1' }] })
  expect(asked).toEqual([expect.stringContaining('__typename')])
})

test('what the server refuses arrives as the same refusal', async () => {
  const refusal = new Refusal({ code: 'ADMINISTRATORS_ONLY', sentence: 'Non', details: {} })
  const client = makeApolloClient(() => Promise.reject(refusal))
  const error: unknown = await client.query({ query: question }).catch((fault: unknown) => fault)
  expect(refusalOfApollo(error)).toBe(refusal)
})
