import { createContext, createElement, useContext, type ReactNode } from 'react'
import type { LeviersClient } from './leviers-client.js'

const ClientContext = createContext<LeviersClient | null>(null)

/** Gives the pages below what they share. */
export function LeviersClientProvider({ value, children }: { value: LeviersClient; children: ReactNode }) {
  return createElement(ClientContext, { value }, children)
}

/** What pages share: to ask, to follow, to give commands. */
export function useLeviersClient(): LeviersClient {
  const client = useContext(ClientContext)
  if (!client) throw new Error('a page outside LeviersClientProvider')
  return client
}
