import { type Id, newId, type PlaceCode } from '@balian/contract/ids'
import { type Register, registerRoutes } from '@balian/contract/registers'
import type { Role } from '@balian/contract/roles'
import { policeRooms } from '@balian/contract/safety'
import type { Makers } from './makers.ts'
import { type Sample, sample } from './sample.ts'

type Values = Readonly<Record<string, unknown>>

/** The samples of all routes of a register: who keeps it, and what a row of it holds (a telephone number under `phone`, to be revealed). */
function samplesOf(register: Register, keeper: Role, values: (make: Makers, at: PlaceCode) => Promise<Values> | Values): readonly Sample[] {
  const routes = registerRoutes(register)
  const row = (make: Makers, at: PlaceCode): Promise<Id> =>
    make.record(register.name, at, async () => {
      const officer = await make.officer(keeper, at)
      return (await officer.do(routes.add, { id: newId(), place: at, values: (await values(make, at)) as never })).id
    })
  const sheet = async () => ({
    name: `${register.zh}.csv`,
    bytes: Buffer.from(`所在地,${register.items.map((item) => item.zh).join(',')}\n`.concat('甲镇201村\n')),
  })
  return [
    sample(routes.list, 'list', () => ({})),
    sample(routes.template, 'list', () => ({})),
    sample(routes.take, 'list', () => ({})),
    sample(routes.page, 'place', async (make, at) => ({ id: await row(make, at) })),
    sample(routes.add, 'place', async (make, at) => ({
      id: newId(),
      place: at,
      values: { ...(await values(make, at)), [register.title[0]!]: newId() } as never,
    })),
    sample(routes.change, 'place', async (make, at) => ({ id: await row(make, at), version: 1, values: {}, why: '核对' })),
    sample(routes.end, 'place', async (make, at) => ({ id: await row(make, at), version: 1, on: '2026-11-20', why: '撤并' })),
    sample(routes.reveal, 'place', async (make, at) => ({ id: await row(make, at), item: 'phone', purpose: 'contact' })),
    sample(routes.bring, 'place', (_, at) => ({ place: at, dry: true }), { file: sheet }),
  ]
}

export const samples: readonly Sample[] = [
  ...samplesOf(policeRooms, 'safety-officer', () => ({ title: `警务室${newId().slice(-6)}`, station: '甲镇派出所', phone: '13800000000' })),
]
