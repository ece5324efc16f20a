import { type Id, newId, type PlaceCode } from '@balian/contract/ids'
import { cutPhone, openParked, parkedList, parkItem, phoneList, phoneReport, settleParked, syncCompare, syncStream } from '@balian/contract/sync'
import type { Makers } from './makers.ts'
import { type Sample, sample } from './sample.ts'

const written = '2026-11-23T00:00:00.000Z'
const parked = () => ({ id: newId(), phone: newId(), command: newId(), route: 'care.saw', input: '{}', title: '走访', why: 'refused' as const, written })

const phoneAt = (make: Makers, at: PlaceCode): Promise<Id> =>
  make.record('phone', at, async () => {
    const phone = newId()
    await (await make.officer('care-helper', at)).do(phoneReport, { phone, name: 'Android', app: '1', synced: true })
    return phone
  })

const parkedAt = (make: Makers, at: PlaceCode): Promise<Id> =>
  make.record('parked', at, async () => {
    const item = parked()
    await (await make.officer('care-helper', at)).do(parkItem, item)
    return item.id
  })

export const samples: readonly Sample[] = [
  sample(syncCompare, 'me', () => ({ phone: newId() })),
  sample(syncStream, 'me', () => ({ phone: newId(), key: 'messages' })),
  sample(phoneReport, 'me', () => ({ phone: newId(), name: 'Android', app: '1', synced: true })),
  sample(parkItem, 'me', parked),
  sample(phoneList, 'list', () => ({})),
  sample(cutPhone, 'place', async (make, at) => ({ id: await phoneAt(make, at), why: '手机丢失' })),
  sample(parkedList, 'list', () => ({})),
  sample(openParked, 'place', async (make, at) => ({ id: await parkedAt(make, at) })),
  sample(settleParked, 'place', async (make, at) => ({ id: await parkedAt(make, at), as: 'taken' as const, note: '已补记' })),
]
