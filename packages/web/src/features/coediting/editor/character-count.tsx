import type { Editor } from '@tiptap/core'
import { useLingui } from '@lingui/react'
import { Trans } from '@lingui/react/macro'
import { useCallback, useEffect, useSyncExternalStore } from 'react'
import { inFigures } from '../../../i18n/in-figures.js'
import type { Notice } from './base/editor-hooks.js'
import { textLength } from './schema/text-length.js'

interface CharacterCountProps {
  editor: Editor
  most: number
  /** Told of the length, now and after each change. */
  onCount: ((characters: number) => void) | undefined
  onNotice(notice: Notice): void
}

/** How much of the text is used, only when little is left. That it begins to be is said aloud, not each letter. */
export function CharacterCount({ editor, most, onCount, onNotice }: CharacterCountProps) {
  // So that the figures follow the language.
  useLingui()
  const follow = useCallback(
    (tell: () => void) => {
      editor.on('update', tell)
      return () => void editor.off('update', tell)
    },
    [editor],
  )
  useEffect(() => {
    const count = () => onCount?.(textLength(editor.state.doc))
    count()
    return follow(count)
  }, [editor, follow, onCount])
  // Nothing is drawn again as long as nothing is shown.
  const length = useSyncExternalStore(follow, () => {
    const now = textLength(editor.state.doc)
    return now < most * 0.9 ? null : now
  })
  const isNearlyFull = length !== null && length < most
  useEffect(() => {
    if (isNearlyFull) onNotice({ kind: 'nearly full' })
  }, [isNearlyFull, onNotice])
  if (length === null) return null
  return (
    <p className={length >= most ? 'editor-count full' : 'editor-count'}>
      <Trans>
        {inFigures(length)} caractères sur {inFigures(most)}
      </Trans>
    </p>
  )
}
