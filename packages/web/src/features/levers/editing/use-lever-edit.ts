import type { CommandInput } from '@leviers/shared/inputs/command-input'
import { useState } from 'react'
import { useLeviersClient } from '../../../client/use-leviers-client.js'
import { changedDetails, fieldsWith } from './lever-changes.js'
import { conflictOf, type LeverConflict, type LeverDetails } from './lever-conflict.js'
import { faultOf, type Fault, type DetailFields } from '../model/lever-fields.js'
import { useEditLever } from '../model/levers-commands.js'

interface EditStart {
  /** As the lever was when the form was opened. */
  begun: DetailFields
  /** The revision of these details. */
  revision: number
}

/** A lever's words in a form: only what was changed is sent, and what somebody else changed meanwhile is noticed. */
export function useLeverEdit(leverId: string, opened: EditStart & { organisationId: string | null; onSaved(): void }) {
  const { onSaved } = opened
  const save = useSave(leverId, opened.organisationId)
  // As it was when the page opened: someone else's edit meanwhile is then noticed, and nothing typed is lost.
  const [start, setStart] = useState<EditStart>(opened)
  const [fields, change] = useState(opened.begun)
  const [fault, setFault] = useState<Fault | null>(null)
  const [conflict, setConflict] = useState<LeverConflict | null>(null)
  const submit = async (revision: number) => {
    setConflict(null)
    const outcome = await save({ begun: start.begun, revision }, fields)
    if (outcome === 'saved') onSaved()
    else if ('names' in outcome) setConflict(outcome)
    else setFault(outcome)
  }
  return {
    fields,
    /** What was changed and not saved. */
    unsaved: changedDetails(start.begun, fields),
    change,
    fault,
    conflict,
    submit: () => void submit(start.revision),
    keepMine: () => void (conflict && submit(conflict.revision)),
    /** The other version takes the place of one’s own where both changed something; the rest stays typed. */
    takeOther() {
      if (!conflict) return
      const { now, names, revision } = conflict
      change(fieldsWith(fields, Object.fromEntries(names.map((name) => [name, now[name]]))))
      setStart({ begun: fieldsWith(start.begun, now), revision })
      setConflict(null)
    },
    later: () => setConflict(null),
  }
}

/** Saves what a form changed; gives what stands in the way, if anything does. */
function useSave(leverId: string, organisationId: string | null) {
  const { ask } = useLeviersClient()
  const edit = useEditLever()
  return async function save(start: EditStart, fields: DetailFields): Promise<'saved' | Fault | LeverConflict> {
    const mine = changedDetails(start.begun, fields)
    const input = inputOf(mine)
    if (Object.keys(input).length === 0) return 'saved'
    const outcome = await edit(
      { leverId, revision: start.revision, organisationId, ...input },
      { handlesRefusal: true },
    )
    if (outcome.status !== 'refused') return 'saved'
    const { refusal } = outcome
    if (refusal.code !== 'REVISION_CHANGED') return faultOf(refusal)
    const begun = changedDetails(fields, start.begun)
    const conflict = await conflictOf(ask, { leverId, begun, mine }).catch(() => null)
    if (!conflict) return faultOf(refusal)
    // Somebody changed something else: it stands in nobody's way.
    return conflict.names.length > 0 ? conflict : save({ ...start, revision: conflict.revision }, fields)
  }
}

function inputOf({
  themeIds,
  neighbourhoodCodes,
  ...words
}: Partial<LeverDetails>): Omit<CommandInput<'editLever'>, 'leverId' | 'revision' | 'organisationId'> {
  return {
    ...words,
    ...(themeIds ? { themeIds: [...themeIds] } : {}),
    ...(neighbourhoodCodes ? { neighbourhoodCodes: [...neighbourhoodCodes] } : {}),
  }
}
