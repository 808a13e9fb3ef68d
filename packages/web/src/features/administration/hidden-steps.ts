import { deviceChoice } from '../../client/base/device-choice.js'

const name = 'leviers-first-steps'

/** Whether an administrator put the list of first steps away, on this device. */
export const hiddenSteps = {
  read: (): boolean => deviceChoice.read(name) === 'hidden',
  hide: (): void => deviceChoice.write(name, 'hidden'),
}
