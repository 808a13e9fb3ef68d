import { Migration } from '@mikro-orm/migrations'

/** Who is invited to a body by e-mail, before they ever signed in. */
export class Migration20261130MemberInvitations extends Migration {
  override up(): void {
    this.addSql(`create table member_invitation (
      id uuid primary key,
      organisation_id uuid not null references organisation (id),
      email text not null,
      kind text not null,
      starts_on date,
      ends_on date,
      may_position boolean not null,
      may_sign boolean not null,
      invited_by uuid not null references person (id),
      invited_at timestamptz(3) not null,
      expires_at timestamptz(3) not null,
      accepted_by uuid references person (id),
      accepted_at timestamptz(3),
      revoked_at timestamptz(3)
    )`)
    this.addSql(`create unique index member_invitation_open on member_invitation (organisation_id, email)
      where accepted_at is null and revoked_at is null`)
    this.addSql(
      'create index member_invitation_email on member_invitation (email) where accepted_at is null and revoked_at is null',
    )
  }
}
