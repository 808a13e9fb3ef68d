import { Migration } from '@mikro-orm/migrations'

/** Each word of what is written is looked up by the index, also while nobody has counted how many words there are. */
export class Migration20261130WordsByIndex extends Migration {
  override up(): void {
    for (const way of ['seqscan', 'hashjoin', 'mergejoin'])
      this.addSql(`alter function add_written_words() set enable_${way} to off`)
  }
}
