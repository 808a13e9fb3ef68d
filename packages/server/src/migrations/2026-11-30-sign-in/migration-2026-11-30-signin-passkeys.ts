import { Migration } from '@mikro-orm/migrations'

/** Passkeys by which people sign in, and the challenges that are answered with them. */
export class Migration20261130SigninPasskeys extends Migration {
  override up(): void {
    this.addSql(`create table passkey (
      id uuid primary key,
      credential_id text not null unique,
      person_id uuid not null references person (id),
      public_key bytea not null,
      counter bigint not null,
      name text not null,
      created_at timestamptz(3) not null,
      last_used_at timestamptz(3))`)
    this.addSql('create index passkey_of_person on passkey (person_id)')
    this.addSql(`create table passkey_challenge (
      challenge_hash bytea primary key,
      browser_hash bytea not null,
      person_id uuid references person (id),
      ends_at timestamptz(3) not null)`)
  }
}
