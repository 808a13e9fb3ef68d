import { Migration } from '@mikro-orm/migrations'

/** People may sign in by a provider: under which names it knows them, and what is under way with it. */
export class Migration20261130SigninIdentities extends Migration {
  override up(): void {
    this.addSql(`alter table session add column opened_by text, add column id_token text`)
    this.addSql(`create table external_identity (
      issuer text not null,
      subject text not null,
      person_id uuid not null references person (id),
      siret text,
      created_at timestamptz(3) not null,
      primary key (issuer, subject))`)
    this.addSql('create index external_identity_of_person on external_identity (person_id)')
    this.addSql(`create table provider_attempt (
      state_hash bytea primary key,
      browser_hash bytea not null,
      nonce text not null,
      verifier text not null,
      ends_at timestamptz(3) not null)`)
    this.addSql(`create table unconfirmed_identity (
      id uuid primary key,
      browser_hash bytea not null,
      issuer text not null,
      subject text not null,
      email text not null,
      siret text,
      id_token text not null,
      created_at timestamptz(3) not null,
      ends_at timestamptz(3) not null)`)
  }
}
