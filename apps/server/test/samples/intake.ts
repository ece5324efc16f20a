import { personCases } from '@balian/contract/cases'
import { newId, type PlaceCode } from '@balian/contract/ids'
import { carryOn, intakeKinds, receiveSaid, routeSaid, said, saidRoutes } from '@balian/contract/intake'
import { peopleAdd } from '@balian/contract/people'
import { policy } from '../../src/foundation/intake/index.ts'
import type { Makers } from './makers.ts'
import { openingOf, samplesOfMatter } from './matters.ts'
import { type Sample, sample } from './sample.ts'

const opening = { values: () => ({ words: '门口的路坏了，娃娃上学不好走。', channel: 'window' }) }
const version = 9999
const matter = { id: newId(), module: 'petitions', title: '反映路坏了', values: {} }

const something = (make: Makers, at: PlaceCode) =>
  make.record('said', at, async () => {
    return (await (await make.officer('errand-agent', at)).do(saidRoutes.open, (await openingOf(said as never, opening, make, at)) as never)).id
  })
const villager = (make: Makers, at: PlaceCode) =>
  make.record('villager with matters', at, async () => {
    const registrar = await make.officer('population-registrar', at)
    return (await registrar.do(peopleAdd, { id: newId(), place: at, name: '王秀', sex: '2', birth: '1950-01-01' })).id
  })

export const samples: readonly Sample[] = [
  ...samplesOfMatter(said, 'errand-agent', opening),
  sample(intakeKinds, 'place', (_, at) => ({ place: at })),
  sample(receiveSaid, 'place', (_, at) => ({ id: newId(), place: at, title: '路坏了', parties: [], words: '门口的路坏了', channel: 'window', matters: [] })),
  sample(routeSaid, 'place', async (make, at) => ({ id: await something(make, at), version, matters: [matter] })),
  // Whoever may hand this case on may carry it on.
  sample(carryOn, 'place', async (make, at) => ({ id: await something(make, at), version, ends: false, matter, note: '归口办理' }), {
    rule: policy['intake.handOn']!,
  }),
  sample(personCases, 'place', async (make, at) => ({ person: await villager(make, at) })),
]
