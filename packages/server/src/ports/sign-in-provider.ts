import type { Locale } from '@leviers/shared/roles'

/** Where the provider sends browsers back to: it knows it in advance, the same for signing in and for signing out. */
export const returnPath = '/connexion/fournisseur'

/** What is to be remembered of somebody who is sent to the provider, until they come back. */
export interface ProviderVisit {
  state: string
  nonce: string
  verifier: string
}

/** Who somebody is, as a provider proved. */
export interface ProvenIdentity {
  issuer: string
  subject: string
  /** In the form that accounts have; null when it gave none that can be read. */
  email: string | null
  /** Whether the provider knows that they read its mail. */
  isEmailVerified: boolean
  /** What they may want to be called. */
  name: string | null
  /** The number of the establishment that they work for. */
  siret: string | null
  idToken: string
}

interface Returning extends ProviderVisit {
  /** The address that the provider sent the browser back to, with its answer. */
  address: URL
}

/** Another site where people show who they are. All but names throw PROVIDER_AWAY when it does not answer in time. */
export interface SignInProvider {
  names: Readonly<Record<Locale, string>>
  /** Where a browser is to go, which then comes back to an address of ours. */
  begin(redirectUri: string): Promise<ProviderVisit & { address: string }>
  /** Who came back. Throws PROVIDER_NOT_DONE when they did not sign in there, PROVIDER_NOT_PROVEN when the answer does not hold. */
  finish(returning: Returning): Promise<ProvenIdentity>
  /** Where it ends its own session, and then sends the browser back to an address of ours; null when it has no such place. */
  endAddress(ending: { idToken: string; returnTo: string }): Promise<string | null>
}
