import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/**
 * Axe on a page, for what it finds wrong. It runs in the page itself, without a second one to put frames' results together,
 * since our pages have no frames; and it does not write down what it finds right. Both take longer than the looking.
 */
export function axeOf(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })
}
