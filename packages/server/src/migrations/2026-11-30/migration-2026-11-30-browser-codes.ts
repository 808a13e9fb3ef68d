import { Migration } from '@mikro-orm/migrations'

/**
 * A code is of the browser that asked for it; wrong guesses are counted for the account. A message knows the code that it
 * brings, so that it can be blotted out with it.
 */
export class Migration20261130BrowserCodes extends Migration {
  override up(): void {
    // Those made before are of no browser: they are asked for again.
    this.addSql('alter table sign_in_code add column browser_hash bytea, add column digits integer not null default 6')
    this.addSql('create index sign_in_code_browser on sign_in_code (email, browser_hash, created_at desc)')
    this.addSql(`create table wrong_guess (
      id uuid primary key,
      email text not null,
      at timestamptz(3) not null
    )`)
    this.addSql('create index wrong_guess_email on wrong_guess (email, at)')
    this.addSql('alter table mail add column code_id uuid, add column locale text')
    this.addSql(`update mail set subject = regexp_replace(subject, '\\d{6}', '••••••', 'g'),
      body = regexp_replace(body, '\\d{6}', '••••••', 'g')`)
  }
}
