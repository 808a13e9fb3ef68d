import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { BodyName } from '../../people/body-name.js'
import { useMe } from '../../people/me/use-me.js'
import { useStanding } from '../../people/me/use-standing.js'
import { useAnnounce } from '../../../ui/announcer.js'
import { submitOrExplain } from '../model/submit-or-explain.js'
import { InviteCoAuthor } from './invite-co-author.js'
import type { LeverProse } from '../model/lever-events.js'
import { useRemoveCoAuthor, useShareLever } from '../model/levers-commands.js'
import { dot } from '../../../ui/dot.js'

interface CoAuthorsProps {
  lever: {
    id: string
    author: { id: string; displayName: string; organisation: string | null; isVouched: boolean } | null
    onBehalfOf: { organisationId: string | null; name: string; isVouched: boolean } | null
  }
  prose: Pick<LeverProse, 'coAuthors' | 'openToMembers'>
}

type CoAuthor = LeverProse['coAuthors'][number]

/** Who writes a lever together; its author invites, and opens it to members. */
export function CoAuthors({ lever: { id: leverId, author, onBehalfOf }, prose }: CoAuthorsProps) {
  const { isAuthor } = useStanding()
  const isMine = isAuthor(author?.id)
  // What a body says is written by its members, and only by them.
  const body = onBehalfOf?.organisationId ? onBehalfOf : null
  // Whoever was invited is not of that body, or is there with all of it.
  const coAuthors = body ? [] : prose.coAuthors
  const [fault, setFault] = useState<string | null>(null)
  return (
    <section aria-labelledby="co-authors" className="card p-5 grid gap-4">
      <h2 id="co-authors" tabIndex={-1} className="text-h3">
        <Trans>Qui écrit ce levier</Trans>
      </h2>
      <ul className="grid gap-2">
        {author && (
          <li>
            <bdi className="font-semibold">{author.displayName}</bdi>
            <span className="text-muted">
              {author.organisation && (
                <>
                  {dot}
                  <BodyName person={author} />
                </>
              )}
              {author.organisation ? dot : ' '}
              <Trans>l’a proposé</Trans>
            </span>
          </li>
        )}
        {body && (
          <li className="font-semibold">
            <Trans>
              Tous les membres de <BodyName person={{ organisation: body.name, isVouched: body.isVouched }} />
            </Trans>
          </li>
        )}
        {coAuthors.map((coAuthor) => (
          <CoAuthorRow key={coAuthor.id} coAuthor={coAuthor} leverId={leverId} isMine={isMine} onFault={setFault} />
        ))}
        {!body && prose.openToMembers && (
          <li className="font-semibold">
            <Trans>Tous les membres des organismes du programme</Trans>
          </li>
        )}
      </ul>
      {fault && (
        <p role="alert" className="font-semibold text-disagree">
          {fault}
        </p>
      )}
      {isMine && !body && (
        <>
          <InviteCoAuthor leverId={leverId} known={prose.coAuthors} onFault={setFault} />
          <OpenToMembers leverId={leverId} isOpen={prose.openToMembers} onFault={setFault} />
        </>
      )}
    </section>
  )
}

interface RowProps {
  coAuthor: CoAuthor
  leverId: string
  isMine: boolean
  onFault(sentence: string | null): void
}

function CoAuthorRow({ coAuthor, leverId, isMine, onFault }: RowProps) {
  const { t } = useLingui()
  const { me } = useMe()
  const announce = useAnnounce()
  const remove = useRemoveCoAuthor()
  const { id, person, organisation } = coAuthor
  const name = person?.displayName ?? organisation ?? ''
  const isMe = person !== null && person.id === me?.person.id
  const leave = async () => {
    if (!(await submitOrExplain(remove, { leverId, coAuthorId: id }, onFault))) return
    announce(t`${name} n’écrit plus ce levier`)
    // The button that had the keyboard is gone.
    document.getElementById('co-authors')?.focus()
  }
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-3">
      <span>
        <bdi className="font-semibold">{name}</bdi>
        <span className="text-muted">
          {(person?.organisation || !person) && dot}
          {person?.organisation && (
            <>
              <BodyName person={person} />
            </>
          )}
          {!person && <Trans>organisme, tous ses membres</Trans>}
        </span>
      </span>
      {(isMine || isMe) && (
        <button
          type="button"
          className="button quiet -mx-2.5"
          aria-label={isMe ? t`Ne plus écrire ce levier` : t`Ne plus inviter ${name}`}
          onClick={() => void leave()}
        >
          {isMe ? <Trans>Ne plus écrire</Trans> : <Trans>Ne plus inviter</Trans>}
        </button>
      )}
    </li>
  )
}

interface OpenProps {
  leverId: string
  isOpen: boolean
  onFault(sentence: string | null): void
}

function OpenToMembers({ leverId, isOpen, onFault }: OpenProps) {
  const share = useShareLever()
  return (
    <label className="flex items-start gap-2">
      <input
        type="checkbox"
        className="mt-1.5"
        checked={isOpen}
        onChange={({ target }) => void submitOrExplain(share, { leverId, openToMembers: target.checked }, onFault)}
      />
      <Trans>Ouvrir à tous les membres des organismes du programme</Trans>
    </label>
  )
}
