import type { TypedDocumentNode } from '@apollo/client'
import { gql } from '@apollo/client'
import { expect, test } from 'vitest'
import type { Follow } from '../feed/follow.js'
import type { Outcome } from '../outbox/outbox-entry.js'
import type { Ask } from '../request/ask.js'
import { Refusal } from '../request/refusal.js'
import { makeApolloClient, makeApolloClients } from './apollo-client.js'
import type { LinkParts } from './leviers-link.js'

const question: TypedDocumentNode<{ mails: { id: string }[] }> = gql`
  query Mails {
    mails {
      id
    }
  }
`
const versions: TypedDocumentNode<{ lever: { revisions: { edges: { node: { revision: number } }[] } } }> = gql`
  query Versions($after: String) {
    lever(id: "l1") {
      id
      revisions(first: 2, after: $after) {
        edges {
          node {
            revision
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`
const naming = gql`
  mutation NameIt($input: NameItInput!) {
    nameIt(input: $input) {
      id
      name
    }
  }
`
const following = gql`
  subscription Following($boardId: ID!, $after: String!) {
    boardFeed(boardId: $boardId, after: $after) {
      cursor
      number
    }
  }
`
const command = { name: 'nameIt', document: 'mutation NameIt' }

/** What a client needs, with answers one after the other; nothing waits. */
function partsWith(answers: unknown[], outcome?: Outcome<unknown>) {
  const asked: string[] = []
  const given: unknown[] = []
  const followed: Follow<never>[] = []
  const ask = (document: string) => {
    asked.push(document)
    const answer = answers.shift()
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer)
  }
  const parts = {
    // Only what is stated above is asked and given.
    ask: ask as unknown as Ask,
    environment: {
      isOnline: () => true,
      isHidden: () => false,
      random: () => 0,
      // The network is always just back.
      onChange(listener: () => void) {
        queueMicrotask(listener)
        return () => undefined
      },
    },
    outbox: {
      submit(...all: unknown[]) {
        given.push(...all)
        return Promise.resolve(outcome)
      },
    } as unknown as LinkParts['outbox'],
    feed: {
      follow(stream: Follow<never>) {
        followed.push(stream)
        return () => void followed.splice(0)
      },
    },
  }
  return { parts, asked, given, followed }
}

const mails = { mails: [{ __typename: 'Mail', id: 'm1' }] }
const refusal = (code: string) => new Refusal({ code, sentence: 'Non', details: {} })

test('Apollo Client asks as everything else does', async () => {
  const { parts, asked } = partsWith([mails])
  const { data } = await makeApolloClient(parts).query({ query: question })
  expect(data).toMatchObject({ mails: [{ id: 'm1' }] })
  expect(asked).toEqual([expect.stringContaining('__typename')])
})

test('what the server refuses arrives as the same refusal', async () => {
  const refused = refusal('ADMINISTRATORS_ONLY')
  const { parts } = partsWith([refused])
  const error: unknown = await makeApolloClient(parts)
    .query({ query: question })
    .catch((fault: unknown) => fault)
  expect(error).toBe(refused)
})

test('a server that is not reached is asked until it answers, and the page is told why it waits', async () => {
  const away = refusal('UNREACHABLE')
  const { parts, asked } = partsWith([away, away, mails])
  const told: (Refusal | null)[] = []
  const context = { onTrouble: (trouble: Refusal | null) => told.push(trouble) }
  const { data } = await makeApolloClient(parts).query({ query: question, context })
  expect(data).toMatchObject({ mails: [{ id: 'm1' }] })
  expect(asked).toHaveLength(3)
  expect(told).toEqual([away, away, null])
})

test('a mutation is a command of the outbox, and what it answers is in the cache', async () => {
  const result = { __typename: 'Organisation', id: 'o1', name: 'Une association' }
  const { parts, given } = partsWith([], { status: 'acknowledged', result })
  const client = makeApolloClient(parts)
  const variables = { input: { name: 'une association' } }
  await client.mutate({ mutation: naming, variables, context: { command, options: { handlesRefusal: true } } })
  expect(given).toEqual([
    { name: 'nameIt', document: expect.stringContaining('__typename') },
    { name: 'une association' },
    { handlesRefusal: true },
  ])
  expect(client.cache.extract()).toMatchObject({ 'Organisation:o1': { name: 'Une association' } })
})

test.each([
  ['over a socket', true],
  ['by polling', false],
])('a subscription follows its stream %s from a cursor on, until nobody wants it any more', (_, isOverSocket) => {
  const { parts, followed } = partsWith([])
  const heard: unknown[] = []
  const subscription = makeApolloClient(parts)
    .subscribe({ query: following, variables: { boardId: 'b1', after: 'c1' }, fetchPolicy: 'no-cache' })
    .subscribe(({ data }) => heard.push(data))
  const event = { __typename: 'LeverHidden', cursor: 'c2', number: 2 }
  // What is polled for is an event already, without the subscription's field.
  for (const { eventOf, onEvent } of followed) onEvent(isOverSocket ? eventOf({ boardFeed: event }) : (event as never))
  expect(followed).toMatchObject([{ variables: { boardId: 'b1' }, after: 'c1' }])
  expect(heard).toEqual([{ boardFeed: event }])
  subscription.unsubscribe()
  expect(followed).toEqual([])
})

test('what was written after a cursor is added to what was read before', async () => {
  const page = (revision: number, endCursor: string) => ({
    lever: {
      __typename: 'Lever',
      id: 'l1',
      revisions: {
        __typename: 'LeverRevisionConnection',
        edges: [{ __typename: 'LeverRevisionEdge', node: { __typename: 'LeverRevision', revision } }],
        pageInfo: { __typename: 'PageInfo', hasNextPage: true, endCursor },
      },
    },
  })
  const { parts } = partsWith([page(3, 'c3'), page(2, 'c2'), page(4, 'c4')])
  const client = makeApolloClient(parts)
  const read = async (after: string | null) => {
    await client.query({ query: versions, variables: { after }, fetchPolicy: 'network-only' })
    const edges = client.readQuery({ query: versions, variables: { after: null } })?.lever.revisions.edges
    return edges?.map(({ node }) => node.revision)
  }
  expect(await read(null)).toEqual([3])
  expect(await read('c3')).toEqual([3, 2])
  expect(await read(null)).toEqual([4])
})

test('whoever comes after somebody else finds nothing of theirs', async () => {
  const { parts } = partsWith([mails])
  const clients = makeApolloClients(parts)
  await clients.of(null).query({ query: question })
  expect(clients.of('ana').readQuery({ query: question })).toMatchObject({ mails: [{ id: 'm1' }] })
  expect(clients.of(null).readQuery({ query: question })).toBeNull()
})
