import { Migration } from '@mikro-orm/migrations'

/** Bodies, who belongs to them, and names folded so that both are found by the beginning of any word. */
export class Migration20261126Organisations extends Migration {
  override up(): void {
    for (const statement of statements) this.addSql(statement)
  }
}

const statements = [
  `create table organisation (
    id uuid primary key,
    programme_id uuid not null references programme (id),
    name text not null,
    short_name text not null,
    kind text,
    college text not null,
    folded text not null,
    created_at timestamptz(3) not null,
    unique (programme_id, name)
  )`,
  `create table mandate (
    id uuid primary key,
    person_id uuid not null references person (id),
    organisation_id uuid not null references organisation (id),
    kind text not null check (kind in ('TITULAR', 'SUBSTITUTE', 'MEMBER')),
    starts_on date not null,
    ends_on date,
    granted_by uuid not null references person (id),
    granted_at timestamptz(3) not null,
    ended_at timestamptz(3)
  )`,
  'create unique index mandate_now on mandate (person_id) where ended_at is null',
  'create index mandate_members on mandate (organisation_id, id) where ended_at is null',
  'alter table person add column organisation_id uuid references organisation (id)',
  'create index person_organisation on person (organisation_id) where organisation_id is not null',
  `alter table person add column folded text not null default ''`,
  `update person set folded =
     ' ' || trim(regexp_replace(lower(unaccent(display_name)), '[^[:alnum:]]+', ' ', 'g')) where source is null`,
]
