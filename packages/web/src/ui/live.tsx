import type { ReactNode } from 'react'

/**
 * Words that change while one reads them, `of` what they tell. Translation by the browser puts copies in the place of our
 * texts, which nobody changes any more: an element of their own is replaced as a whole.
 */
export function Live({ of, children }: { of: string | number; children: ReactNode }) {
  return <span key={of}>{children}</span>
}
