import { limits } from '@leviers/shared/limits'
import { useLingui } from '@lingui/react/macro'

/** What is wrong with the words of a comment, known before they are given; null when nothing is. */
export function useWordsFault(): (body: string) => string | null {
  const { t } = useLingui()
  return (body) => {
    if (body.trim() === '') return t`Écrivez d’abord quelques mots.`
    const { length } = body
    const most = limits.text.comment
    return length > most ? t`${length} caractères, ${most} au plus. Votre texte est gardé, raccourcissez-le.` : null
  }
}
