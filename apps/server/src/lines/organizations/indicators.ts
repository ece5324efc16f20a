import { associations, enterprises, socialOrganizations } from '@balian/contract/organizations'
import { arrears } from '@balian/contract/organizations-matters'
import { bodies } from '@balian/contract/organizations-work'
import type { Indicator } from '../../foundation/indicators/index.ts'
import { openedOf } from '../../foundation/matters/index.ts'
import { countedOf } from '../../foundation/registers/index.ts'
import { formed } from './groups/formed.ts'

/** As the 2013 article counts them: staff, and contracts signed. */
const staff = [enterprises, socialOrganizations].flatMap((register): Indicator[] => {
  const [one, contracts] = [`${register.name}Staff`, `${register.name}Contracts`]
  return [
    countedOf(register, {
      name: one,
      unit: 'people',
      amount: 'r.staff',
      zh: `${register.zh}从业人员`,
      en: `Staff of ${register.en.toLowerCase()}`,
      meaningZh: `期末${register.zh}的从业人员合计。`,
      meaningEn: `Staff of all ${register.en.toLowerCase()} on the register at the end of the period.`,
    }),
    countedOf(register, {
      name: contracts,
      unit: 'people',
      amount: 'coalesce(r.contracts, 0)',
      zh: `${register.zh}签订劳动合同`,
      en: `Contracts of ${register.en.toLowerCase()}`,
      meaningZh: `期末${register.zh}签订劳动合同的人数合计。`,
      meaningEn: `Labour contracts signed in all ${register.en.toLowerCase()} on the register at the end of the period.`,
    }),
    {
      kind: 'ratio',
      line: 'organizations',
      name: `${register.name}ContractShare`,
      of: contracts,
      over: one,
      zh: `${register.zh}劳动合同签订率`,
      en: `Share with a contract, ${register.en.toLowerCase()}`,
      meaningZh: '签订劳动合同的人数 ÷ 从业人员。',
      meaningEn: 'Contracts signed ÷ staff.',
    },
  ]
})

const bodyKinds = [
  ['party', 'Party', '党组织', 'Party organizations'],
  ['union', 'Union', '工会', 'Trade unions'],
  ['youth', 'Youth', '团组织', 'Youth Leagues'],
  ['women', 'Women', '妇联组织', "Women's federations"],
] as const
const setUp = bodyKinds.map(([kind, name, zh, en]) =>
  countedOf(bodies, {
    name: `organizations.bodies${name}`,
    where: `r.body_kind = '${kind}'`,
    zh,
    en,
    meaningZh: `期末两新组织中建立的${zh}数。`,
    meaningEn: `${en} set up in organizations at the end of the period.`,
  }),
)

const others: readonly Indicator[] = [
  countedOf(associations, {
    name: 'organizations.associationHouseholds',
    amount: 'coalesce(r.households, 0)',
    zh: '协会合作社带动农户',
    en: 'Households led by associations',
    meaningZh: '期末协会与合作社带动的农户数。',
    meaningEn: 'Households that associations and co-operatives lead at the end of the period.',
  }),
  {
    kind: 'flow',
    line: 'organizations',
    name: 'organizations.formedGroups',
    source: {
      name: formed,
      from: 'association_groups g join associations r on r.county = g.county and r.id = g.association',
      id: 'r.id',
      place: 'r.place',
      title: 'r.title',
      opens: associations.name,
      route: `${associations.name}List`,
    },
    unit: 'count',
    day: 'g.on_day',
    zh: '协会合作社组建互助组',
    en: 'Groups formed by associations',
    meaningZh: '期内协会与合作社组建的互助组数。',
    meaningEn: 'Mutual-aid groups that associations and co-operatives formed in the period.',
  },
  openedOf(arrears as never, {
    name: 'organizations.arrearsAmount',
    unit: 'fen',
    amount: 't.amount',
    zh: '欠薪预警金额',
    en: 'Wages warned of',
    meaningZh: '期内登记的欠薪预警涉及金额。',
    meaningEn: 'Wages owed in the warnings of the period.',
  }),
  openedOf(arrears as never, {
    name: 'organizations.arrearsPaid',
    unit: 'fen',
    day: 't.paid_on',
    where: 't.paid_on is not null',
    amount: 't.paid_amount',
    zh: '追回工资',
    en: 'Wages recovered',
    meaningZh: '期内付清的欠薪金额。',
    meaningEn: 'Wages that were paid after a warning in the period.',
  }),
]

export const indicators: readonly Indicator[] = [...staff, ...setUp, ...others]
