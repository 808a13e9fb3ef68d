import { deviceChoice } from '../../client/base/device-choice.js'

const name = 'leviers-neighbourhood'

/** The neighbourhood that was chosen on this device: its code, null for none, undefined when nothing was chosen. */
export const deviceNeighbourhood = {
  read(): string | null | undefined {
    const kept = deviceChoice.read(name)
    return kept === null ? undefined : kept || null
  },
  write: (code: string | null): void => deviceChoice.write(name, code ?? ''),
}
