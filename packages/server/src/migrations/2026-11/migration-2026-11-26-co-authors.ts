import { Migration } from '@mikro-orm/migrations'

/** Who writes a lever together with its author. */
export class Migration20261126CoAuthors extends Migration {
  override up(): void {
    for (const statement of statements) this.addSql(statement)
  }
}

const statements = [
  `create table lever_co_author (
    id uuid primary key,
    lever_id uuid not null references lever (id),
    person_id uuid references person (id),
    organisation_id uuid references organisation (id),
    invited_by uuid not null references person (id),
    invited_at timestamptz(3) not null,
    check ((person_id is null) <> (organisation_id is null)),
    unique (lever_id, person_id),
    unique (lever_id, organisation_id)
  )`,
  'create index lever_co_author_person on lever_co_author (person_id) where person_id is not null',
  'alter table lever add column open_to_members boolean not null default false',
]
