import { type Id, newId, type PlaceCode } from '@balian/contract/ids'
import { associations, enterprises } from '@balian/contract/organizations'
import { appeals, arrears } from '@balian/contract/organizations-matters'
import { bodies, contractsByPlace, formedGroups, formGroup, liaisonList, unformGroup } from '@balian/contract/organizations-work'
import { group } from './groups.ts'
import type { Makers } from './makers.ts'
import { samplesOfMatter } from './matters.ts'
import { firm, rowOf, samplesOf, titled } from './registers.ts'
import { type Sample, sample } from './sample.ts'

const liaison = 'organization-liaison'
const day = '2026-11-01'
const enterprise = (make: Makers, at: PlaceCode): Promise<Id> => rowOf(enterprises, liaison, () => ({ ...firm(), category: '01' }), make, at)
const association = (make: Makers, at: PlaceCode): Promise<Id> =>
  rowOf(associations, liaison, () => titled('协会', { form: 'association', trade: 'planting' }), make, at)

export const samples: readonly Sample[] = [
  ...samplesOf(bodies, liaison, async (make, at) => ({
    title: `工会${newId().slice(-8)}`,
    bodyKind: 'union',
    enterprise: await enterprise(make, at),
    since: day,
  })),
  ...samplesOfMatter(appeals, liaison, {
    values: async (make, at) => ({ enterprise: await enterprise(make, at), appealKind: 'labour', what: '缺熟练工' }),
    steps: { assignOffice: () => ({ office: '人社所' }), answer: () => ({ answer: '已办招聘会' }) },
  }),
  ...samplesOfMatter(arrears, liaison, {
    values: () => ({ employer: '某工地', workers: 3, amount: 900_000, owedSince: day }),
    steps: {
      urge: () => ({ measure: '约谈', promisedOn: '2026-12-20' }),
      handToInspection: () => ({ handedTo: '县劳动监察大队' }),
      pay: () => ({ paidOn: '2026-11-20', paidAmount: 900_000 }),
    },
  }),
  sample(liaisonList, 'list', (_, at) => ({ place: at })),
  sample(contractsByPlace, 'place', (_, at) => ({ place: at })),
  sample(formedGroups, 'place', async (make, at) => ({ id: await association(make, at) })),
  sample(formGroup, 'place', async (make, at) => ({ id: await association(make, at), group: await group(make, at), on: day })),
  sample(unformGroup, 'place', async (make, at) => ({ id: await association(make, at), group: await group(make, at), why: '记错了' })),
]
