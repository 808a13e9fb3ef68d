import '../../../i18n/later-words.js'
import { Trans } from '@lingui/react/macro'
import type { BoardSearch } from './board-search.js'
import type { Choose } from './choose.js'

/** For moderators: of what a board shows, only what none of them has seen. */
export function UnseenFilter({ search, onChoose }: { search: BoardSearch; onChoose: Choose }) {
  return (
    <label className="col-span-full justify-self-start flex items-center gap-2 min-h-11">
      <input
        type="checkbox"
        className="size-5"
        checked={search.vus !== undefined}
        onChange={({ target }) => onChoose({ vus: target.checked ? 'non' : undefined })}
      />
      <Trans>Pas encore vus</Trans>
    </label>
  )
}
