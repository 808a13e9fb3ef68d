import { useLingui } from '@lingui/react/macro'
import { useAnnounce } from '../../../ui/announcer.js'
import { useEditCollege, useMoveCollege } from '../../boards/catalogue/colleges-commands.js'
import { useColleges } from '../../people/colleges.js'
import { useAdministrationForm } from '../use-administration-form.js'
import type { ShownCollege } from './college-dialog.js'
import { placeAfterStep, useKeptFocus } from './use-ordered.js'

/** What is done with colleges by one press; one after the other, each in the order that the last one made. */
export function useCollegeActs(colleges: readonly ShownCollege[], onSaved: () => Promise<void>) {
  const { t } = useLingui()
  const announce = useAnnounce()
  const { nameOf } = useColleges()
  const [giveEdit, giveMove] = [useEditCollege(), useMoveCollege()]
  const { submitInTurn, fault } = useAdministrationForm({})
  const items = colleges.map(({ code }) => ({ id: code }))
  const keepFocus = useKeptFocus(items)
  const options = { handlesRefusal: true }
  return {
    fault,
    async move({ code }: ShownCollege, step: -1 | 1): Promise<void> {
      keepFocus(code, step)
      const place = colleges.findIndex((one) => one.code === code) + step + 1
      const afterCode = placeAfterStep(items, code, step)
      const isDone = await submitInTurn(async () => {
        const outcome = await giveMove({ code, afterCode }, options)
        // The next press is from the new order.
        if (outcome.status === 'acknowledged') await onSaved()
        return outcome
      })
      const name = nameOf(code)
      if (isDone) announce(t`« ${name} » : place ${place} sur ${colleges.length}`)
    },
    async retire({ code, label, labelEn }: ShownCollege, isRetired: boolean): Promise<void> {
      if (!(await submitInTurn(() => giveEdit({ code, label, labelEn, isRetired }, options)))) return
      const name = nameOf(code)
      announce(isRetired ? t`« ${name} » n’est plus proposé` : t`« ${name} » est à nouveau proposé`)
      void onSaved()
    },
  }
}
