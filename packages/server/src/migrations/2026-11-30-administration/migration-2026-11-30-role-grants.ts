import { Migration } from '@mikro-orm/migrations'

/**
 * Roles are given for the programme or for one board, until a day or for no fixed time; none holds another. Whoever had a
 * role keeps all that it let them do: administrators also moderated, and both said what becomes of levers.
 */
export class Migration20261130RoleGrants extends Migration {
  override up(): void {
    this.addSql(`create table role_grant (
      id uuid primary key,
      person_id uuid not null references person (id),
      role text not null,
      board_id uuid references board (id),
      given_at timestamptz(3) not null,
      given_by uuid references person (id),
      until date,
      ends_at timestamptz(3),
      ended_at timestamptz(3),
      ended_by uuid references person (id),
      constraint role_grant_known check (role in ('FACILITATOR', 'MODERATOR', 'CONTRACT_EDITOR', 'ADMIN')),
      constraint role_grant_of_programme check (role <> 'ADMIN' or board_id is null),
      constraint role_grant_day check ((until is null) = (ends_at is null)))`)
    this.addSql(`create unique index role_grant_held on role_grant (person_id, role, board_id) nulls not distinct
      where ended_at is null`)
    this.addSql(`create index role_grant_ending on role_grant (ends_at) where ended_at is null and ends_at is not null`)
    this.addSql(`insert into role_grant (id, person_id, role, given_at, given_by)
      select gen_random_uuid(), p.id, carried.role, coalesce(given.at, p.created_at), given.actor_id
      from person p join (values ('MODERATOR', 'MODERATOR'), ('MODERATOR', 'CONTRACT_EDITOR'), ('ADMIN', 'ADMIN'),
        ('ADMIN', 'MODERATOR'), ('ADMIN', 'CONTRACT_EDITOR')) as carried (of, role) on carried.of = p.role
      left join lateral (
        select at, actor_id from event where stream_id = p.id and kind = 'RoleChanged' order by number desc limit 1
      ) as given on true`)
    this.addSql('alter table person drop column role')
  }
}
