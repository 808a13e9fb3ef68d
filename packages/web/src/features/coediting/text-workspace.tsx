import type { Locale } from '@leviers/shared/roles'
import { limits } from '@leviers/shared/limits'
import { Trans, useLingui } from '@lingui/react/macro'
import { lazy, Suspense, useCallback, useEffect, useState } from 'react'
import { useLeviersClient } from '../../client/use-leviers-client.js'
import { useConnectionState } from '../../client/use-connection-state.js'
import { useStore } from '../../client/use-store.js'
import type { RefusalParts } from '../../client/request/refusal.js'
import { FindNamesDocument } from '../organisations/find-names.generated.js'
import { initialsOf } from '../people/initials-of.js'
import { langOf } from '../../i18n/lang-of.js'
import { useCalm } from '../../ui/use-calm.js'
import { Skeleton } from '../../ui/skeleton.js'
import { Trouble } from '../../ui/trouble.js'
import type { ChosenWords } from './editor/base/text-editor-props.js'
import type { TextReplica } from './replica/text-replica.js'
import { useTextReplica } from './replica/use-text-replica.js'
import { Collaborators } from './collaborators.js'

const TextEditor = lazy(() => import('./text-editor.js').then((found) => ({ default: found.TextEditor })))

interface TextWorkspaceProps {
  boardId: string
  leverId: string
  /** The language that its text is written in. */
  locale: Locale
  me: { id: string; displayName: string; organisation: string | null; isVouched: boolean }
  /** The body in whose name one writes; null in one’s own. */
  organisationId: string | null
  /** Whether the rules let one write it, as far as this page knows. */
  mayWrite: boolean
  /** Whoever opens it again does so in whose name they may now. */
  onReopen(): void
  onSimple(): void
  onComment: ((words: ChosenWords) => void) | null
  onThread(threadId: string): void
}

/** Where a text is written, live, with everybody else who writes in it. */
export function TextWorkspace({
  boardId,
  leverId,
  locale,
  me,
  organisationId,
  mayWrite,
  onReopen,
  onSimple,
  onComment,
  onThread,
}: TextWorkspaceProps) {
  const { t } = useLingui()
  const shown = useTextReplica({ leverId, personId: me.id, organisationId })
  const reopen = () => {
    onReopen()
    shown.reopen()
  }
  const findMentions = useFindMentions()
  if (shown.status === 'opening') {
    return shown.trouble ? <Trouble isInstead sentence={shown.trouble.sentence} /> : <Skeleton />
  }
  if (shown.status === 'refused') {
    return <RefusedText refusal={shown.refusal} mayWrite={mayWrite} onRetry={reopen} onSimple={onSimple} />
  }
  const { replica, awareness, status } = shown
  const name = me.displayName
  // Only for the local editor: the server tells the others who this is.
  if (status === 'open' && !awareness.getLocalState()?.user) {
    awareness.setLocalStateField('user', { ...me, name, initials: initialsOf(name) })
  }
  return (
    <div className="grid gap-4">
      {status === 'closed' && <ClosedReplica {...shown} onReopen={reopen} />}
      {status === 'open' && <Collaborators {...{ boardId, leverId, awareness }} meId={me.id} seats={shown.seats} />}
      <Suspense fallback={<Skeleton />}>
        <TextEditor
          key={replica.clientId}
          doc={replica.doc}
          awareness={awareness}
          arrivals={replica.arrivals}
          label={t`Le texte`}
          lang={langOf(locale)}
          isReadOnly={status === 'closed'}
          most={limits.text.body}
          findMentions={findMentions}
          onComment={status === 'open' ? onComment : null}
          onThread={onThread}
        />
      </Suspense>
      {status === 'open' && <SavedLine replica={replica} />}
    </div>
  )
}

interface RefusedProps {
  refusal: RefusalParts
  mayWrite: boolean
  onRetry(): void
  onSimple(): void
}

/** Why it does not open. Who may not write it has nothing to try again: it opens by itself once they may. */
function RefusedText({ refusal: { code, sentence }, mayWrite, onRetry, onSimple }: RefusedProps) {
  const [wasBarred] = useState(!mayWrite)
  useEffect(() => {
    if (wasBarred && mayWrite) onRetry()
  }, [wasBarred, mayWrite, onRetry])
  if (!mayWrite) return <p className="card bg-sunk p-5">{sentence}</p>
  return (
    <div className="grid gap-4 justify-items-start">
      <Trouble
        sentence={sentence}
        // What is too old here is not newer at a second try.
        onRetry={code === 'TEXT_SCHEMA_OLD' ? () => location.reload() : onRetry}
      />
      {code === 'TOO_MANY_PENS' && (
        <button type="button" className="button" onClick={onSimple}>
          <Trans>Modifier en mode simple</Trans>
        </button>
      )}
    </div>
  )
}

/** Under one's words, whether they are on the server; the state of the connection is read aloud at the top of the page. */
function SavedLine({ replica }: { replica: TextReplica }) {
  const isEmpty = useStore(replica.unsent) === 0
  const isCalm = useCalm(isEmpty)
  const connection = useConnectionState()
  const isStuck = useStore(replica.isStuck) || connection === 'offline' || connection === 'reconnecting'
  // What comes and goes with each keystroke is not shown; what is wrong is, at once.
  const isSaved = isStuck ? isEmpty : isCalm
  return (
    <p className="text-small text-muted max-sm:min-h-[2lh]">
      {isSaved ? (
        <Trans>Tout est enregistré.</Trans>
      ) : isStuck ? (
        <Trans>Gardé sur cet appareil ; envoyé dès que le réseau revient.</Trans>
      ) : (
        <Trans>Enregistrement…</Trans>
      )}
    </p>
  )
}

interface ClosedProps {
  sentence: string | null
  /** Something of what was written could not be saved. */
  isKept: boolean
  onReopen(): void
}

/** Shown when the replica closed: why, what became of the unsent words, and a button to try again. */
function ClosedReplica({ sentence, isKept, onReopen }: ClosedProps) {
  return (
    <div role="alert" className="card border-disagree p-4 grid gap-3 justify-items-start">
      <p className="font-semibold">
        <Trans>Vous ne pouvez plus écrire dans ce texte pour l’instant.</Trans>
      </p>
      {sentence && <p>{sentence}</p>}
      {isKept && (
        <p className="text-muted">
          <Trans>Ce qui n’a pas pu être enregistré est gardé en haut de la page.</Trans>
        </p>
      )}
      <button type="button" className="button" onClick={onReopen}>
        <Trans>Essayer de reprendre</Trans>
      </button>
    </div>
  )
}

function useFindMentions() {
  const { ask } = useLeviersClient()
  return useCallback(
    async (search: string) => {
      if (search.trim().length < limits.names.least) return []
      const found = await ask(FindNamesDocument, { search, kind: null }).catch(() => null)
      return found?.findNames ?? []
    },
    [ask],
  )
}
