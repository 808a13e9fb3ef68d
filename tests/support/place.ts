import type { Page } from 'playwright-core'
import type { TestPerson } from './world.ts'

type Say = (french: string) => string

/** Somewhere one can be: a page of Leviers as somebody sees it, or what opens on it. */
export interface Place {
  name: string
  path: string
  person: TestPerson | null
  /** Opens a dialog, a menu or a form on the page. */
  open?(page: Page, say: Say): Promise<void>
  /** Where there is room, it is not needed. */
  isNarrow?: true
}

/** A button that opens a dialog. */
export function opens(name: string, path: string, person: TestPerson | null, button: string): Place {
  return {
    name,
    path,
    person,
    open: async (page, say) => {
      await page
        .getByRole('button', { name: say(button), exact: true })
        .first()
        .click()
      await page.getByRole('dialog').waitFor()
    },
  }
}

export async function hasEditor(page: Page): Promise<void> {
  await page.locator('.ProseMirror').first().waitFor()
}
