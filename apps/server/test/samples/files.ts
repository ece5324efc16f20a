import { addFile, getFile } from '@balian/contract/files'
import { type Id, newId, type PlaceCode } from '@balian/contract/ids'
import { samples as bytes } from '../sample-files.ts'
import type { Makers } from './makers.ts'
import { type Sample, sample } from './sample.ts'

const photo = async () => ({ name: '现场.jpg', bytes: bytes.jpeg })

/** A file that no record has taken yet: its sender's alone. */
const looseFile = (make: Makers, at: PlaceCode): Promise<Id> =>
  make.record('file', at, async () => {
    const sender = await make.officer('mediator', at)
    return (await sender.upload(addFile, { id: newId(), place: at }, await photo())).id
  })

export const samples: readonly Sample[] = [
  sample(addFile, 'me', (_, at) => ({ id: newId(), place: at }), { file: photo }),
  sample(getFile, 'place', async (make, at) => ({ id: await looseFile(make, at) }), { rule: {} }),
]
