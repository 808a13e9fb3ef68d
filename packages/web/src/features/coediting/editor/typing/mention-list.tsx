import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import type { Editor } from '@tiptap/core'
import { useCallback, useLayoutEffect, useRef, useSyncExternalStore } from 'react'
import { mentionKey, optionId, shownMentions, takeMention } from './mention-typing.js'
import { dot } from '../../../../ui/dot.js'

/** Who may be meant by the « @ » that is being typed. The focus stays in the text, which says which one is active. */
export function MentionList({ editor, id }: { editor: Editor; id: string }) {
  const { t } = useLingui()
  const follow = useCallback(
    (tell: () => void) => {
      editor.on('transaction', tell)
      return () => void editor.off('transaction', tell)
    },
    [editor],
  )
  useSyncExternalStore(follow, () => mentionKey.getState(editor.state))
  const typing = shownMentions(editor.state)
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (typing && box.current) place(editor, typing.from, box.current)
    box.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' })
  })
  const count = typing?.found.length ?? 0
  return (
    <>
      <output className="sr-only">
        {typing &&
          count > 0 &&
          t`${plural(count, { one: '# proposition', other: '# propositions' })} : flèches pour choisir, Entrée pour valider.`}
      </output>
      {typing && (
        <div ref={box} className="editor-mentions">
          {count === 0 && (
            <output className="block p-3">{t`Aucune personne ni aucun organisme ne porte ce nom.`}</output>
          )}
          {/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a <select> would take the focus away from the text */}
          <div role="listbox" id={id} aria-label={t`Personnes et organismes`}>
            {typing.found.map((one, at) => (
              <div
                key={`${one.kind} ${one.id}`}
                id={optionId(id, at)}
                role="option"
                tabIndex={-1}
                aria-selected={at === typing.active}
                className="editor-mention"
                onMouseDown={(event) => {
                  event.preventDefault()
                  if (!editor.isDestroyed) takeMention(editor.view, at)
                }}
              >
                <bdi className="font-semibold">{one.label}</bdi>
                <span className="text-small text-muted">
                  {one.kind === 'PERSON' ? t`Personne` : t`Organisme`}
                  {one.detail !== null && `${dot}${one.isVouched ? one.detail : t`${one.detail} (déclaré)`}`}
                </span>
              </div>
            ))}
          </div>
          {/* oxlint-enable */}
        </div>
      )}
    </>
  )
}

/** Under the « @ », or above it where there is no room below; always within the text. */
function place(editor: Editor, from: number, box: HTMLElement): void {
  const frame = box.offsetParent
  if (!frame || editor.isDestroyed) return
  const around = frame.getBoundingClientRect()
  const sign = editor.view.coordsAtPos(from)
  const screen = window.visualViewport
  const bottom = (screen?.offsetTop ?? 0) + (screen?.height ?? window.innerHeight)
  const isAbove = sign.bottom + box.offsetHeight + 8 > bottom && sign.top - box.offsetHeight > (screen?.offsetTop ?? 0)
  const left = Math.min(sign.left - around.left, frame.clientWidth - box.offsetWidth)
  box.style.left = `${Math.max(0, left)}px`
  box.style.top = `${(isAbove ? sign.top - box.offsetHeight - 4 : sign.bottom + 4) - around.top}px`
}
