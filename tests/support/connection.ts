import type { Locator, Page } from 'playwright-core'

/** The state of the connection when it shows some words: what is only read aloud follows later, and has the same ones. */
export function connectionSaying(page: Page, words: string | RegExp): Locator {
  return page.getByTitle('État de la connexion').filter({ hasText: words })
}
