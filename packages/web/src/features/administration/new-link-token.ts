/** A token that nobody can guess: 32 random bytes, as base64url writes them. */
export function newLinkToken(): string {
  const bytes = String.fromCodePoint(...crypto.getRandomValues(new Uint8Array(32)))
  return btoa(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}
