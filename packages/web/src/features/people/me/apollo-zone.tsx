import { ApolloProvider } from '@apollo/client/react'
import type { ComponentType } from 'react'
import { makeApolloClients } from '../../../client/apollo/apollo-client.js'
import { useLeviersClient } from '../../../client/use-leviers-client.js'
import { useMe } from './use-me.js'

/** A page, or a part of one, that is not live: what it shows is read through Apollo Client. */
export function inApolloZone<Props extends object>(Shown: ComponentType<Props>): ComponentType<Props> {
  return function InApolloZone(props) {
    const leviers = useLeviersClient()
    const clients = leviers.keep('apollo', () => makeApolloClients(leviers))
    const { me, ended } = useMe()
    return (
      <ApolloProvider client={clients.of((me ?? ended)?.id ?? null)}>
        <Shown {...props} />
      </ApolloProvider>
    )
  }
}
