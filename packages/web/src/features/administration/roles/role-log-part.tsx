import { saveFile } from '../../../ui/save-file.js'
import type { ApolloClient } from '@apollo/client'
import { useApolloClient } from '@apollo/client/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { Refusal } from '../../../client/request/refusal.js'
import { useApolloQuery } from '../../../client/use-apollo-query.js'
import { Skeleton } from '../../../ui/skeleton.js'
import { Trouble } from '../../../ui/trouble.js'
import { useProgramme } from '../../boards/sync/use-programme.js'
import { inApolloZone } from '../../people/me/apollo-zone.js'
import { Choice } from '../../../ui/forms/choice.js'
import { RoleGrantsDocument } from './role-grants.generated.js'
import { RoleLogDocument } from './role-log.generated.js'
import { RoleLogLine, useLogWords, type LogEntry } from './role-log-line.js'
import { roleLogCsv } from './role-log-csv.js'

const everybody = 'ALL'

/** Who gave which role to whom, who ended it, and when: the latest first, fifty at a time. */
export const RoleLogPart = inApolloZone(function RoleLog() {
  const { t } = useLingui()
  const [person, setPerson] = useState(everybody)
  const personId = person === everybody ? null : person
  const { answer, refusal, isLoadingMore, fetchMore, reload } = useApolloQuery(RoleLogDocument, {
    after: null,
    personId,
  })
  const cursor = useProgramme().answer?.programme.cursor
  useEffect(() => {
    if (cursor !== undefined) void reload()
  }, [cursor, reload])
  const entries = answer?.roleLog.edges.map(({ node }) => node) ?? []
  const page = answer?.roleLog.pageInfo
  const more = () =>
    fetchMore({
      variables: { after: page?.endCursor ?? null, personId },
      updateQuery: (before, { fetchMoreResult: next }) => ({
        roleLog: { ...next.roleLog, edges: [...before.roleLog.edges, ...next.roleLog.edges] },
      }),
    })
  return (
    <div className="grid gap-5">
      <p className="max-w-3xl">
        <Trans>
          Chaque rôle donné ou terminé s’écrit ici, et rien ne s’en efface. Vous voyez aussi ce que quelqu’un s’est
          donné à lui-même.
        </Trans>
      </p>
      <div className="flex flex-wrap items-end gap-4">
        <People value={person} entries={entries} onChange={setPerson} />
        <CsvButton personId={personId} />
      </div>
      {refusal && <Trouble isInstead={!answer} sentence={refusal.sentence} onRetry={() => void reload()} />}
      {!answer && !refusal && <Skeleton />}
      {answer && entries.length === 0 && (
        <p className="card p-5">
          <Trans>Aucun rôle n’a encore été donné ni terminé.</Trans>
        </p>
      )}
      <ol className="grid gap-2 empty:hidden" aria-label={t`Journal des droits`}>
        {entries.map((entry) => (
          <RoleLogLine key={entry.number} entry={entry} />
        ))}
      </ol>
      {page?.hasNextPage && (
        <button
          type="button"
          className="button justify-self-start"
          aria-disabled={isLoadingMore || undefined}
          onClick={() => void (isLoadingMore || more())}
        >
          <Trans>Voir les plus anciens</Trans>
        </button>
      )}
    </div>
  )
})

interface PeopleProps {
  value: string
  entries: readonly LogEntry[]
  onChange(id: string): void
}

/** Whose roles are shown: those who are in the log as it is shown, and those who hold one now. */
function People({ value, entries, onChange }: PeopleProps) {
  const { t } = useLingui()
  const { answer } = useApolloQuery(RoleGrantsDocument, {})
  const [known, setKnown] = useState<ReadonlyMap<string, string>>(new Map())
  const seen = [...(answer?.roleGrants ?? []), ...entries].map(({ person }) => [person.id, person.displayName] as const)
  const missing = seen.some(([id]) => !known.has(id))
  if (missing) setKnown(new Map([...known, ...seen]))
  const names = [...known].toSorted(([, one], [, other]) => one.localeCompare(other))
  return (
    <Choice
      label={<Trans>Les rôles de</Trans>}
      value={value}
      options={[[everybody, t`tout le monde`], ...names]}
      onChange={onChange}
    />
  )
}

/** The whole log as a file for a spreadsheet. */
function CsvButton({ personId }: { personId: string | null }) {
  const apollo = useApolloClient()
  const words = useLogWords()
  const [isBusy, setIsBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const save = async () => {
    setIsBusy(true)
    setFault(null)
    try {
      const text = roleLogCsv(await readWholeLog(apollo, personId), words)
      saveFile({ name: 'journal-des-droits.csv', type: 'text/csv;charset=utf-8', text })
    } catch (caught) {
      if (!(caught instanceof Refusal)) throw caught
      setFault(caught.sentence)
    }
    setIsBusy(false)
  }
  return (
    <div className="grid gap-1">
      <button
        type="button"
        className="button"
        aria-disabled={isBusy || undefined}
        onClick={() => void (isBusy || save())}
      >
        <Trans>Télécharger (CSV)</Trans>
      </button>
      {fault && (
        <p role="alert" className="text-small font-semibold text-disagree">
          {fault}
        </p>
      )}
    </div>
  )
}

/** All pages of the log, one after the other. */
async function readWholeLog(
  apollo: ApolloClient,
  personId: string | null,
  after: string | null = null,
): Promise<LogEntry[]> {
  const { data } = await apollo.query({
    query: RoleLogDocument,
    variables: { after, personId },
    fetchPolicy: 'no-cache',
    context: { isAskedOnce: true },
  })
  if (!data) throw new Error('a question that was not answered')
  const { edges, pageInfo } = data.roleLog
  const entries = edges.map(({ node }) => node)
  return pageInfo.hasNextPage ? [...entries, ...(await readWholeLog(apollo, personId, pageInfo.endCursor))] : entries
}
