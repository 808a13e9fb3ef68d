import '../../i18n/later-words.js'
import { Trans, useLingui } from '@lingui/react/macro'
import { focusNamedSoon } from '../../ui/focus/focus-soon.js'
import { Skeleton } from '../../ui/skeleton.js'
import type { ModerationList } from '../../client/schema.generated.js'
import { ModeratedActs } from './moderated-acts.js'
import { ModeratedCard } from './moderated-card.js'
import { idOf, type ModeratedItem } from './read-item.js'
import type { useModeration } from './use-moderation.js'

interface ItemsProps {
  list: ModerationList
  slug: string
  moderation: ReturnType<typeof useModeration>
}

/** What a list has, to be dealt with one by one; by keyboard one goes on with the next. */
export function ModerationItems({ list, slug, moderation }: ItemsProps) {
  const { items, fates, hasMore, more, showNews } = moderation
  if (!items) return <Skeleton rows={3} />
  const goTo = (item: ModeratedItem | undefined) =>
    focusNamedSoon(item ? `moderation-${idOf(item)}` : 'moderation-lists')
  const goOnFrom = async (at: number) => {
    const next = items[at + 1]
    // Whoever is quicker than the next page waits for it.
    const [first] = next || !hasMore ? [] : await more()
    goTo(next ?? first ?? items[at - 1])
  }
  if (items.length === 0 && !hasMore) return <Nothing list={list} />
  return (
    <>
      <ol className="grid gap-4">
        {items.map((item, at) => (
          <ModeratedCard key={idOf(item)} item={item} slug={slug}>
            <ModeratedActs
              item={item}
              fate={fates.get(idOf(item))}
              onRead={() => void showNews()}
              goOn={() => void goOnFrom(at)}
            />
          </ModeratedCard>
        ))}
      </ol>
      {hasMore && (
        <button type="button" className="button justify-self-center" onClick={() => void more()}>
          <Trans>Afficher la suite</Trans>
        </button>
      )}
    </>
  )
}

function Nothing({ list }: { list: ModerationList }) {
  const { t } = useLingui()
  const sentences = {
    REPORTED: t`Aucun signalement n’attend de réponse sur ce tableau.`,
    UNREVIEWED: t`Tout a été vu. Ce qui sera publié ensuite apparaîtra ici.`,
    HIDDEN_LEVERS: t`Aucun levier n’est masqué sur ce tableau.`,
    HIDDEN_COMMENTS: t`Aucun commentaire n’est masqué sur ce tableau.`,
  }
  return <p className="card bg-sunk p-5">{sentences[list]}</p>
}
