import { setTimeout as wait } from 'node:timers/promises'
import type { Locale } from '@leviers/shared/roles'
import type { AppParts } from '../../context.js'
import { sqlOf } from '../../sql.js'
import type { Overload } from '../limits/overload.js'
import type { PageRoute } from './page-routes.js'
import { readPageHead, type PageHead } from './read-page-head.js'
import { writePageHead } from './write-page-head.js'

interface FoundHead {
  /** Whether the address leads to a page. */
  isThere: boolean
  head: string
}

interface HeadSource {
  /** The head of a page, of none for an address that leads nowhere. */
  of(page: PageRoute | null, locale: Locale): Promise<FoundHead>
}

const nothing: PageHead = { title: '', description: null, path: null }
const missing: Record<Locale, PageHead> = {
  FR: { ...nothing, title: 'Page introuvable' },
  EN: { ...nothing, title: 'Page not found' },
}
/** Maximum wait for the head of a page, and maximum heads being read; beyond them the page has a plain one. */
const patienceMilliseconds = 500
const maxAtOnce = 8

/** Says what pages are about. Whatever becomes of the database, the page comes. */
export function makeHeadSource(parts: AppParts, overload: Pick<Overload, 'isFull'>): HeadSource {
  const { publicUrl } = parts.config
  let reading = 0

  async function read({ subject }: PageRoute, locale: Locale): Promise<PageHead | null> {
    if (reading >= maxAtOnce || overload.isFull()) return nothing
    reading += 1
    const patience = new AbortController()
    // The database is away or slow: the queries of the page will report it.
    const found = readPageHead(sqlOf(parts.em), subject, locale).catch(() => nothing)
    void found.finally(() => (reading -= 1))
    const late = wait(patienceMilliseconds, nothing, { signal: patience.signal }).catch(() => nothing)
    const first = await Promise.race([found, late])
    patience.abort()
    return first
  }

  return {
    async of(page, locale) {
      const found = page && (await read(page, locale))
      const head = found ?? missing[locale]
      return { isThere: found !== null, head: writePageHead(head, { locale, publicUrl }) }
    },
  }
}
