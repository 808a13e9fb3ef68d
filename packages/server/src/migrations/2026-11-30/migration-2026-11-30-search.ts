import { Migration } from '@mikro-orm/migrations'

/**
 * What is searched: a lever's title (A), finding and action (B) and text (C), and a comment, each by its French and its
 * English stems, and folded for parts of words and for words with a slip of the pen. PostgreSQL keeps the stems up to date
 * itself; here it makes those of what is there already.
 */
export class Migration20261130Search extends Migration {
  override up(): void {
    for (const statement of statements) this.addSql(statement)
  }
}

const stemsOf = (column: string) => `to_tsvector('fr', ${column}) || to_tsvector('en', ${column})`
const weighted = (column: string, weight: string) => `setweight(${stemsOf(column)}, '${weight}')`
const foldedOf = (words: string) => `lower(unaccent(${words}))`

const statements = [
  'create text search configuration en (copy = english)',
  'alter text search configuration en alter mapping for hword, hword_part, word with unaccent, english_stem',
  'alter table lever drop column search',
  `alter table lever add column search tsvector not null generated always as (
    ${weighted('title', 'A')} || ${weighted(`coalesce(finding, '')`, 'B')} || ${weighted(`coalesce(action, '')`, 'B')}
    || ${weighted('body', 'C')}
  ) stored`,
  'create index lever_search on lever using gin (search)',
  `update lever set folded = ${foldedOf(`concat_ws(E'\\n', title, finding, action, body)`)}`,
  `alter table comment add column folded text not null default '',
    add column search tsvector not null generated always as (${stemsOf('body')}) stored`,
  `update comment set folded = ${foldedOf('body')}`,
  'create index comment_search on comment using gin (search)',
  'create index comment_folded on comment using gin (folded gin_trgm_ops)',
  'create index comment_lever on comment (lever_id, number)',
]
