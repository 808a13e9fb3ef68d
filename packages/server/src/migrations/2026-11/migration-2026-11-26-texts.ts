import { Migration } from '@mikro-orm/migrations'

/** Texts that several people write at once: a log for each, who may write under which client id, and versions that say more. */
export class Migration20261126Texts extends Migration {
  override up(): void {
    for (const statement of statements) this.addSql(statement)
  }
}

const statements = [
  `create table lever_text (
    lever_id uuid primary key references lever (id),
    epoch text not null,
    head integer not null default 0,
    schema_version integer not null,
    state text not null default 'OPEN' check (state in ('OPEN', 'FROZEN')),
    is_full boolean not null default false,
    snapshot bytea not null,
    snapshot_number integer not null default 0,
    trimmed integer not null default 0,
    tail_bytes integer not null default 0,
    projected integer not null default 0,
    html text not null,
    outline jsonb not null,
    doc jsonb not null,
    threads uuid[] not null default '{}',
    written_by jsonb not null default '{}',
    changed_at timestamptz(3) not null
  )`,
  'create index lever_text_unprojected on lever_text (changed_at) where head > projected',
  `create table lever_text_change (
    lever_id uuid not null references lever_text (lever_id),
    number integer not null,
    operation_id uuid not null,
    client_id bigint not null,
    actor_id uuid not null references person (id),
    organisation text,
    at timestamptz(3) not null,
    hash bytea not null,
    is_mark boolean not null default false,
    bytes bytea,
    primary key (lever_id, number),
    unique (lever_id, operation_id)
  )`,
  'create index lever_text_change_kept on lever_text_change (at) where bytes is not null',
  `create table lever_text_pen (
    lever_id uuid not null references lever_text (lever_id),
    client_id bigint not null,
    person_id uuid not null references person (id),
    clock integer not null default 0,
    issued_at timestamptz(3) not null,
    primary key (lever_id, client_id)
  )`,
  `alter table lever_revision
    add column number integer,
    add column text_number integer,
    add column doc jsonb,
    add column reason text not null default 'EDITED',
    add column name text`,
  'alter table comment add column quote text',
]
