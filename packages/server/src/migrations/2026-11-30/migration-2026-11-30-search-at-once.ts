import { Migration } from '@mikro-orm/migrations'

/** What is written is in the indexes of searches at once: a list of what is not in them yet would be read from end to end. */
export class Migration20261130SearchAtOnce extends Migration {
  override up(): void {
    for (const index of ['lever_search', 'lever_folded', 'comment_search', 'comment_folded']) {
      this.addSql(`alter index ${index} set (fastupdate = off)`)
      this.addSql(`select gin_clean_pending_list('${index}'::regclass)`)
    }
  }
}
