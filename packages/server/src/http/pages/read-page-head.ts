import type { Locale } from '@leviers/shared/roles'
import type { Sql } from '../../sql.js'
import type { PageSubject } from './page-routes.js'

/** What the head of a page says of it, in people's plain words. */
export interface PageHead {
  title: string
  /** The beginning of what it is about; null without. */
  description: string | null
  /** Its one address on this site. */
  path: string | null
}

interface BoardRow {
  title: string
  description: string
  slug: string
}

interface LeverRow {
  id: string
  ordinal: number
  /** Null when the lever's words are not shown. */
  title: string | null
  body: string | null
  slug: string
}

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/

/** Reads what a page is about, in one statement; null when it is about nothing that exists, or that not
 * everybody may know of: who asks is not asked for, so that both are answered alike. */
export async function readPageHead(sql: Sql, subject: PageSubject, locale: Locale): Promise<PageHead | null> {
  if (subject.kind === 'NAMED') return { title: subject.name[locale], description: null, path: null }
  if (subject.kind === 'PROGRAMME') return readProgramme(sql, locale)
  const name = subject.name && subject.name[locale]
  const head =
    subject.kind === 'BOARD' ? await readBoard(sql, subject.board) : await readLever(sql, subject.lever, locale)
  return head && name ? { ...head, title: `${name} · ${head.title}` } : head
}

async function readProgramme(sql: Sql, locale: Locale): Promise<PageHead> {
  const [programme] = await sql.rows<{ name: string; presentation: string }>(
    `select name, left(case when $1 and presentation_en <> '' then presentation_en else presentation end, 400)
       as presentation
     from programme order by created_at limit 1`,
    [locale === 'EN'],
  )
  return { title: programme?.name ?? '', description: programme?.presentation ?? null, path: '/' }
}

async function readBoard(sql: Sql, board: string): Promise<PageHead | null> {
  const [row] = await sql.rows<BoardRow>(
    `select title, left(description, 400) as description, slug from board
     where ${uuid.test(board) ? 'id' : 'slug'} = $1 and visibility = 'PUBLIC'`,
    [board],
  )
  return row ? { title: row.title, description: row.description, path: `/tableaux/${row.slug}` } : null
}

async function readLever(sql: Sql, lever: string, locale: Locale): Promise<PageHead | null> {
  if (!uuid.test(lever)) return null
  const [row] = await sql.rows<LeverRow>(
    `select l.id, l.ordinal, b.slug, case when l.state = 'PUBLISHED' then l.title end as title,
       case when l.state = 'PUBLISHED' then left(l.body, 400) end as body
     from lever l join board b on b.id = l.board_id where l.id = $1 and b.visibility = 'PUBLIC'`,
    [lever],
  )
  if (!row) return null
  const number = locale === 'FR' ? `Levier n° ${row.ordinal}` : `Lever no. ${row.ordinal}`
  return { title: row.title ?? number, description: row.body, path: `/tableaux/${row.slug}/leviers/${row.id}` }
}
