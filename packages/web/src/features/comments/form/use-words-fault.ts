import { limits } from '@leviers/shared/limits'
import { useLingui } from '@lingui/react/macro'
import { inFigures } from '../../../i18n/in-figures.js'

/** What is wrong with the words of a comment, known before they are given; null when nothing is. */
export function useWordsFault(): (body: string) => string | null {
  const { t } = useLingui()
  return (body) => {
    if (body.trim() === '') return t`Écrivez d’abord quelques mots.`
    const over = body.length - limits.text.comment
    if (over <= 0) return null
    const [length, tooMany] = [inFigures(body.length), inFigures(over)]
    return t`Votre commentaire a ${length} caractères, ${tooMany} de trop. Il est gardé : raccourcissez-le.`
  }
}
