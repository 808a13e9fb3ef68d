import { useLingui } from '@lingui/react/macro'
import { useAnnounce } from '../../../ui/announcer.js'
import { useMoveTheme, useRestoreTheme, useRetireTheme } from '../../boards/catalogue/themes-commands.js'
import { useAdministrationForm } from '../use-administration-form.js'
import { placeAfterStep, useKeptFocus } from './use-ordered.js'

interface Named {
  id: string
  name: string
}

export type ThemeActs = ReturnType<typeof useThemeActs>

/** What is done with themes and pillars by one press; one after the other, each in the order that the last one made. */
export function useThemeActs(items: readonly Named[], onSaved: () => Promise<void>) {
  const { t } = useLingui()
  const announce = useAnnounce()
  const [giveMove, giveRetire, giveRestore] = [useMoveTheme(), useRetireTheme(), useRestoreTheme()]
  const { submitInTurn, fault } = useAdministrationForm({})
  const keepFocus = useKeptFocus(items)
  const options = { handlesRefusal: true }
  return {
    fault,
    async move({ id, name }: Named, { beside, step }: { beside: readonly Named[]; step: -1 | 1 }): Promise<void> {
      keepFocus(id, step)
      const place = beside.findIndex((one) => one.id === id) + step + 1
      const afterId = placeAfterStep(beside, id, step)
      const isDone = await submitInTurn(async () => {
        const outcome = await giveMove({ themeId: id, afterId }, options)
        // The next press is from the new order.
        if (outcome.status === 'acknowledged') await onSaved()
        return outcome
      })
      if (isDone) announce(t`« ${name} » : place ${place} sur ${beside.length}`)
    },
    async retire({ id, name }: Named, isRetired: boolean): Promise<void> {
      const give = isRetired ? giveRetire : giveRestore
      if (!(await submitInTurn(() => give({ themeId: id }, options)))) return
      announce(isRetired ? t`« ${name} » n’est plus proposé` : t`« ${name} » est à nouveau proposé`)
      void onSaved()
    },
  }
}
