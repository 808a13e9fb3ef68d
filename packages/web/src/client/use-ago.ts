import { ago } from '../i18n/dates.js'
import { useLeviersClient } from './use-leviers-client.js'

/** How long ago something happened, in words, by the server's clock: a device's may be hours away from it. */
export function useAgo(): (date: string) => string {
  const { clock } = useLeviersClient()
  return (date) => ago(date, clock.now())
}
