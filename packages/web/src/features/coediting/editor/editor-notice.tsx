import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { inFigures } from '../../../i18n/in-figures.js'
import type { Notice } from './base/editor-hooks.js'

/** What the text did not take, and why: under the toolbar, where a phone's keyboard does not hide it, and read aloud. */
export function EditorNotice({ notice, most }: { notice: Notice | null; most: number }) {
  const { t } = useLingui()
  const words = () => {
    switch (notice?.kind) {
      case 'too long':
        return t`Ce texte est trop long : ${plural(notice.over, { one: '# caractère de trop', other: '# caractères de trop' })}. Rien n’a été collé ni remplacé.`
      case 'full':
        return t`Le texte est plein : ${inFigures(most)} caractères au plus. Raccourcissez-le pour continuer.`
      case 'files':
        return t`Les images et les fichiers ne peuvent pas être mis dans le texte. Rien n’a changé.`
      case 'images':
        return t`Les images n’ont pas été reprises, seulement le texte.`
      case 'nearly full':
        return t`Le texte est presque plein : ${inFigures(most)} caractères au plus.`
      default:
        return ''
    }
  }
  return <output className="editor-notice">{words()}</output>
}
