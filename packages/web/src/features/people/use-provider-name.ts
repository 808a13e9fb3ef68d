import { shownLocale } from '../../i18n/shown-locale.js'
import { useInstance } from './use-instance.js'

/** What the provider is called by which people may also sign in; null without one, or while that is not known. */
export function useProviderName(): string | null {
  const provider = useInstance().answer?.instance.provider
  if (!provider) return null
  return shownLocale() === 'EN' ? provider.englishName : provider.frenchName
}
