import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** What runs one after the other: the longest files first, so that no worker is left with one of them at the end. */
const order = ['browser', 'postgres', 'server', 'unit']

/** The files of a kind follow each other, so that a worker goes on with what it has loaded: vitest keeps it for its project. */
export class OrderOfFiles extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    return sorted.toSorted((one, other) => placeOf(one) - placeOf(other))
  }
}

function placeOf({ project }: TestSpecification): number {
  return order.indexOf(project.name)
}
