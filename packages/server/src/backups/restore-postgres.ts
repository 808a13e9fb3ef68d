import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { devNull, tmpdir } from 'node:os'
import { join } from 'node:path'
import { BackupProblem } from './backup-problem.js'
import { connectionOf } from './postgres-programs.js'
import { readText } from './read-text.js'

export interface RestorePrograms {
  restore: string
  psql: string
}

/** Of a backup: the names of the migrations that made its tables; read to its end, so that a damaged one is noticed. */
export async function migrationsOfBackup(restore: string, path: string): Promise<string[]> {
  await output(restore, [`--file=${devNull}`, path])
  const rows = await output(restore, ['--data-only', '--schema=public', '--table=migration', '--file=-', path])
  const [, copied = ''] = /^COPY public\.migration \([^)]*\) FROM stdin;\n([^]*?)^\\\.$/m.exec(rows) ?? []
  return copied.split('\n').flatMap((row) => row.split('\t')[1] ?? [])
}

async function output(program: string, args: readonly string[]): Promise<string> {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = new Promise((resolve) => child.once('close', resolve))
  const [text, stderr, status] = await Promise.all([readText(child.stdout), readText(child.stderr), ended])
  if (status !== 0) throw new BackupProblem('DAMAGED', stderr.trim().split('\n')[0])
  return text
}

/** Everything of Leviers' that is in a database, whatever version made it; extensions stay. */
const emptied = `
do $$
declare one record;
begin
  for one in
    select format('drop %s if exists public.%I cascade', case relkind when 'v' then 'view' when 'S' then 'sequence'
      when 'm' then 'materialized view' when 'f' then 'foreign table' else 'table' end, relname) as statement
    from pg_class c where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'S', 'f')
      -- Neither what an extension brought, nor a sequence that goes with the table whose column it numbers.
      and not exists (select from pg_depend
        where classid = 'pg_class'::regclass and objid = c.oid and (deptype = 'e' or relkind = 'S' and deptype in ('a', 'i')))
    union all
    select format('drop text search configuration if exists public.%I cascade', cfgname)
    from pg_ts_config c where cfgnamespace = 'public'::regnamespace
      and not exists (select from pg_depend where classid = 'pg_ts_config'::regclass and objid = c.oid and deptype = 'e')
    union all
    select format('drop routine if exists public.%I(%s) cascade', proname, pg_get_function_identity_arguments(p.oid))
    from pg_proc p where pronamespace = 'public'::regnamespace
      and not exists (select from pg_depend where classid = 'pg_proc'::regclass and objid = p.oid and deptype = 'e')
  loop
    execute one.statement;
  end loop;
end $$;
drop schema if exists pgboss cascade;
`

/**
 * Puts what is in a backup in the place of everything that is in a database, in one transaction: all of it, or nothing.
 * Only while nobody writes to it. Throws BackupProblem.
 */
export async function restorePostgres(
  { restore, psql }: RestorePrograms,
  { url, path }: { url: string; path: string },
): Promise<void> {
  const { address, env } = connectionOf(url)
  const folder = await mkdtemp(join(tmpdir(), 'leviers-restore-'))
  try {
    const list = join(folder, 'list')
    await writeFile(list, withoutPublicSchema(await output(restore, ['--list', path])))
    const writing = spawn(psql, ['-X', '-q', '-v', 'ON_ERROR_STOP=1', `--dbname=${address}`], {
      stdio: ['pipe', 'ignore', 'pipe'],
      env,
    })
    // It says itself why it left.
    writing.stdin.on('error', () => undefined)
    const stderr = readText(writing.stderr)
    const written = new Promise((resolve) => writing.once('close', resolve))
    writing.stdin.write(`begin;\nset local lock_timeout = '30s';\nset client_min_messages = warning;${emptied}`)
    const reading = spawn(restore, ['--no-owner', '--no-privileges', `--use-list=${list}`, '--file=-', path], {
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    reading.stdout.pipe(writing.stdin, { end: false })
    const wasRead = new Promise((resolve) => reading.once('close', resolve))
    const [whyNotRead, status] = await Promise.all([readText(reading.stderr), Promise.race([wasRead, written])])
    // Without a commit nothing of it ever was.
    if (status === 0 && writing.exitCode === null) writing.stdin.end('\ncommit;\n')
    else writing.kill('SIGKILL')
    if ((await written) !== 0) throw failure((await stderr) || whyNotRead)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Every database has it. */
function withoutPublicSchema(list: string): string {
  return list
    .split('\n')
    .filter((line) => !/ SCHEMA - public /.test(line))
    .join('\n')
}

function failure(stderr: string): BackupProblem {
  const line = stderr.split('\n').find((one) => /ERROR|FATAL|error/.test(one)) ?? stderr.split('\n')[0]
  return new BackupProblem(/no space left|disk full/i.test(stderr) ? 'DISK_FULL' : 'FAILED', line)
}
