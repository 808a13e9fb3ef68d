import { expect, test } from 'vitest'
import { startSession } from '../../../packages/server/src/features/people/sign-in/session.ts'
import { openBrowserWorld } from '../../support/browser/browser-world.ts'
import { axeSays } from '../../support/browser/gestures.ts'
import { wordsIn } from '../../support/browser/words.ts'

const { world, browser } = await openBrowserWorld()

test.each([
  { language: 'fr', width: 390 },
  { language: 'en', width: 1280 },
] as const)(
  'somebody signs a lost phone out from their account, which says so there ($language, $width)',
  async ({ language, width }) => {
    const say = wordsIn(language)
    const person = await world.aPerson({ displayName: 'Zoé Martin' })
    const token = await startSession(world.sql, { personId: person.id, device: 'Chrome, Android', now: new Date() })
    const lost = await browser.open(world, `/tableaux/${world.boardId}`, {
      language,
      width,
      person: { id: person.id, cookie: `leviers=${token}` },
    })
    await lost.page.getByRole('link', { name: 'ZM' }).or(lost.page.getByText('ZM')).first().waitFor()
    const { page, complaints } = await browser.open(world, '/compte', { language, width, person })
    const list = page.getByRole('region', { name: say('Appareils connectés') })
    await list.getByText('Chrome, Android').waitFor()
    expect(await axeSays(page)).toEqual([])
    await list.getByRole('button', { name: say('Déconnecter {device}').replace('{device}', 'Chrome, Android') }).click()
    await list.getByText('Chrome, Android').waitFor({ state: 'detached' })
    expect(await list.getByRole('listitem').count()).toBe(1)
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H2')
    // The other browser is a visitor's again.
    await lost.page
      .getByRole('link', { name: say('Se connecter') })
      .or(lost.page.getByRole('button', { name: say('Se connecter') }))
      .first()
      .waitFor()
    expect(complaints).toEqual([])
  },
)
