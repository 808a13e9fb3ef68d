import { TakeWords } from '../../../ui/take-words.js'
import { Trouble } from '../../../ui/trouble.js'
import type { DraftFields } from './draft-fields.js'

/** What was begun while it could be proposed stays in sight, is kept as a draft, and can be taken along. */
export function ClosedDraft({ sentence, draft }: { sentence: string; draft: DraftFields }) {
  const { title, finding, action, body } = draft
  return (
    <Trouble sentence={sentence}>
      <TakeWords words={[title, finding, action, body].filter(Boolean).join('\n\n')} />
    </Trouble>
  )
}
