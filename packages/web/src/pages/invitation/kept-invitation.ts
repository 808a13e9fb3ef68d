const name = 'leviers-invitation'

/** The token of the invitation that somebody follows, kept on this tab while they sign in; empty without. */
export const keptInvitation = {
  read(): string {
    try {
      return sessionStorage.getItem(name) ?? ''
    } catch {
      return ''
    }
  },
  write(token: string): void {
    try {
      sessionStorage.setItem(name, token)
    } catch {
      // Refused: who signs in follows the link once more.
    }
  },
}
