import { deviceChoice } from '../../client/base/device-choice.js'

const name = 'leviers-writing'

/** Whether somebody prefers to write without the editor, on this device. */
export const writingMode = {
  isSimple: (): boolean => deviceChoice.read(name) === 'simple',
  remember: (isSimple: boolean): void => deviceChoice.write(name, isSimple ? 'simple' : 'editor'),
}
