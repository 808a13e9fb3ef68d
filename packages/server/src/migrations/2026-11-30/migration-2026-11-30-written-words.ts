import { Migration } from '@mikro-orm/migrations'

/**
 * Each word of levers and comments once, for words with a slip of the pen: they are compared with words, not with whole
 * texts. PostgreSQL adds them as texts are written. Who writes waits for nobody, so there is no unique index, and a word that
 * two write at once stands there twice.
 */
export class Migration20261130WrittenWords extends Migration {
  override up(): void {
    for (const statement of statements) this.addSql(statement)
  }
}

/** Words of letters that are neither very short nor very long. */
const wordsOf = (folded: string) => `select lexeme from unnest(to_tsvector('simple', ${folded}))
    where length(lexeme) between 3 and 40 and lexeme !~ '[[:digit:][:punct:]]'`

const adds = (table: string) => `create trigger ${table}_words after insert or update of folded on ${table}
  for each row execute function add_written_words()`

const statements = [
  'create table written_word (word text not null)',
  `insert into written_word (word) select distinct lexeme from (
    select folded from lever union all select folded from comment
  ) texts cross join lateral (${wordsOf('texts.folded')}) words`,
  'create index written_word_word on written_word (word)',
  'create index written_word_alike on written_word using gin (word gin_trgm_ops) with (fastupdate = off)',
  `create function add_written_words() returns trigger language plpgsql as $$ begin
    insert into written_word (word) select lexeme from (${wordsOf('new.folded')}) words
    where not exists (select from written_word known where known.word = lexeme);
    return null;
  end $$`,
  adds('lever'),
  adds('comment'),
]
