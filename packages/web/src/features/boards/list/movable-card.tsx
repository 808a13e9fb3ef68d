import '../../../i18n/later-words.js'
import { useEffect, useState } from 'react'
import { CardTools, type CardToolsProps } from '../../levers/gestures/card-tools.js'
import { LeverFace } from '../../levers/card/lever-card.js'
import { RenameField } from '../../levers/gestures/rename-field.js'

interface MovableCardProps extends Omit<CardToolsProps, 'onRename'> {
  slug: string
  /** Nothing is to move until what it gives is called. */
  onHold(): () => void
}

/** What is on the card of a lever, with what the reader may do with it. */
export function MovableCard({ slug, onHold, ...tools }: MovableCardProps) {
  const [isRenaming, setIsRenaming] = useState(false)
  // While a title is being written, its card stays where it is.
  useEffect(() => (isRenaming ? onHold() : undefined), [isRenaming, onHold])
  const { lever } = tools
  const title = isRenaming && <RenameField lever={lever} onDone={() => setIsRenaming(false)} />
  // A lever on its way to the server has no number yet.
  const isThere = lever.state === 'PUBLISHED' && lever.ordinal > 0
  return (
    <LeverFace lever={lever} slug={slug} title={title || undefined}>
      {isThere && <CardTools {...tools} onRename={() => setIsRenaming(true)} />}
    </LeverFace>
  )
}
