/** La Poste's establishments do not follow the usual sum: the sum of their digits is a multiple of five. */
const laPoste = '356000000'

/** Whether fourteen digits are the number of an establishment (SIRET), by their checksum. */
export function isSiret(siret: string): boolean {
  if (!/^\d{14}$/.test(siret)) return false
  const digits = Array.from(siret, Number)
  if (luhn(digits) % 10 === 0) return true
  return siret.startsWith(laPoste) && digits.reduce((sum, digit) => sum + digit, 0) % 5 === 0
}

/** The sum of the digits, of which every second from the right is doubled. */
function luhn(digits: readonly number[]): number {
  return digits.toReversed().reduce((sum, digit, place) => {
    const counted = place % 2 === 1 ? digit * 2 : digit
    return sum + (counted > 9 ? counted - 9 : counted)
  }, 0)
}

/** The number of an establishment as it is written: 213 401 722 00013. */
export function shownSiret(siret: string): string {
  return siret.replace(/^(\d{3})(\d{3})(\d{3})(\d{5})$/, '$1\u00a0$2\u00a0$3\u00a0$4')
}
