import { Migration } from '@mikro-orm/migrations'

/** Who was invited to boards that are only for those invited, and the links by which people come to them. */
export class Migration20261130PrivateInvitations extends Migration {
  override up(): void {
    this.addSql(`create table board_link (
      id uuid primary key,
      board_id uuid not null references board (id),
      token_hash text not null unique,
      made_by uuid not null references person (id),
      made_at timestamptz(3) not null,
      ends_at timestamptz(3),
      most integer,
      uses integer not null default 0,
      revoked_at timestamptz(3))`)
    this.addSql('create index board_link_of_board on board_link (board_id)')
    this.addSql(`create table board_invitation (
      board_id uuid not null references board (id),
      person_id uuid not null references person (id),
      invited_by uuid not null references person (id),
      invited_at timestamptz(3) not null,
      link_id uuid references board_link (id),
      ended_at timestamptz(3),
      primary key (board_id, person_id))`)
    this.addSql('create index board_invitation_of_person on board_invitation (person_id)')
  }
}
