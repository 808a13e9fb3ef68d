import { createRequire } from 'node:module'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/**
 * Axe on a page, for what it finds wrong. It runs in the page itself, without a second one to put frames' results together,
 * since our pages have no frames; it is loaded once into each page; and it does not write down what it finds right. All of
 * these take longer than the looking.
 */
export function axeOf(page: Page): AxeBuilder {
  return new LoadedAxe(page).setLegacyMode().options({ resultTypes: ['violations'] })
}

/** Whatever is evaluated before each look: axe is there already. */
const nothing = 'null'

class LoadedAxe extends AxeBuilder {
  readonly #page: Page

  constructor(page: Page) {
    super({ page, axeSource: nothing })
    this.#page = page
  }

  override async analyze(): ReturnType<AxeBuilder['analyze']> {
    const isThere = await this.#page.evaluate(() => 'axe' in window)
    if (!isThere) await this.#page.evaluate(sourceOfAxe())
    return super.analyze()
  }
}

/** Of the version that the builder comes with. */
function sourceOfAxe(): string {
  const ofBuilder = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright'))
  const { source } = ofBuilder('axe-core') as { source: string }
  return source
}
