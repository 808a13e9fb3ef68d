import { Trans } from '@lingui/react/macro'
import { langOf } from '../../../i18n/lang-of.js'

/** For what a role is: a board, or (null) the whole programme. */
export function ScopeName({ board }: { board: { title: string } | null }) {
  if (!board) return <Trans>Tout le programme</Trans>
  return <bdi lang={langOf('FR')}>{board.title}</bdi>
}
