import { Migration } from '@mikro-orm/migrations'

/** Someone may hold mandates of several bodies, each with its days and rights; one of the bodies stands beside their name. */
export class Migration20261130SeveralMandates extends Migration {
  override up(): void {
    for (const statement of statements) this.addSql(statement)
  }
}

const statements = [
  'drop index mandate_now',
  'alter table mandate add column may_position boolean not null default false',
  'alter table mandate add column may_sign boolean not null default false',
  'alter table mandate add column begun_at timestamptz(3)',
  "update mandate set begun_at = granted_at, may_position = kind <> 'MEMBER', may_sign = kind = 'TITULAR'",
  'create index mandate_held on mandate (person_id, organisation_id) where ended_at is null',
  'create index mandate_days on mandate (ends_on) where ended_at is null',
  'alter table person add column body_chosen boolean not null default false',
  // Until now a version that was saved as a whole was of the one mandate that its editor held.
  'alter table lever_revision add column spoken_for_id uuid references organisation (id)',
  `update lever_revision set spoken_for_id = mandate.organisation_id from mandate
   where mandate.person_id = editor_id and granted_at <= at and (ended_at is null or ended_at > at)`,
]
