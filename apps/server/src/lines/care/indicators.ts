import { leftBehind } from '@balian/contract/care'
import { helpGiven } from '@balian/contract/care-help'
import { codeTable } from '@balian/contract/codes'
import type { Flow, Indicator, Source, Stock } from '../../foundation/indicators/index.ts'
import { countedOf } from '../../foundation/registers/index.ts'
import { visits } from './visits/saw.ts'
import { spells } from './visits/spells.ts'
import { files } from './visits/sync.ts'

const keys: Readonly<Record<string, string>> = { '01': 'Elderly', '02': 'Women', '03': 'Children' }

/** As the 2013 article counts them: the elderly, women and children apart. */
const leftBehindKinds = codeTable('left-behind-type').map(({ code, zh, en }) =>
  countedOf(leftBehind, {
    name: `care.leftBehind${keys[code]!}`,
    unit: 'people',
    where: `r.category = '${code}'`,
    zh,
    en: `Left behind: ${en.toLowerCase()}`,
    meaningZh: `期末登记在册的${zh}。`,
    meaningEn: `Left-behind persons of this category (${en.toLowerCase()}) at the end of the period.`,
  }),
)

const helped: Source = {
  name: helpGiven.name,
  from: 'care_help_given r',
  id: 'r.id',
  place: 'r.place',
  title: 'r.title',
  opens: helpGiven.name,
  route: `${helpGiven.name}List`,
}
type Said = Pick<Flow, 'name' | 'zh' | 'en' | 'meaningZh' | 'meaningEn'>
const given = (said: Said & Partial<Flow>): Flow => ({
  kind: 'flow',
  line: 'care',
  source: helped,
  unit: 'count',
  day: 'r.given_on',
  ...said,
  where: `r.ended_on is null and ${said.where ?? 'true'}`,
})

const help: readonly Flow[] = [
  given({ name: 'care.help', zh: '帮扶次数', en: 'Help given', meaningZh: '期内登记的帮扶笔数。', meaningEn: 'Times that help was given in the period.' }),
  given({
    name: 'care.helped',
    unit: 'people',
    where: `not exists (select from care_help_given o where o.county = r.county and o.person = r.person and o.ended_on is null
      and (o.given_on, o.id) < (r.given_on, r.id))`,
    zh: '首次得到帮扶的人数',
    en: 'People helped for the first time',
    meaningZh: '期内首次得到帮扶的人数；从头累计即 2013 年文章所说“帮扶各类弱势群体”的人数。',
    meaningEn: 'People who got help for the first time; from the beginning on, the people helped as the 2013 article counts them.',
  }),
  given({
    name: 'care.helpMoney',
    unit: 'fen',
    where: `r.kind in ('money', 'goods')`,
    amount: 'coalesce(r.amount, 0)',
    zh: '帮扶资金物资',
    en: 'Worth of money and goods given',
    meaningZh: '期内资金、物资帮扶的折合金额。',
    meaningEn: 'What money and goods given in the period were worth.',
  }),
  given({
    name: 'care.helpGuaranteed',
    unit: 'fen',
    where: `r.kind = 'guarantee'`,
    amount: 'coalesce(r.amount, 0)',
    zh: '信用担保金额',
    en: 'Credit guaranteed',
    meaningZh: '期内为困难群众信用担保的金额。',
    meaningEn: 'Credit guaranteed for people in need in the period.',
  }),
  given({
    name: 'care.helpLabour',
    where: `r.kind = 'labour'`,
    amount: 'coalesce(r.labour_days, 0)',
    zh: '帮工天数',
    en: 'Days of labour given',
    meaningZh: '期内劳力帮扶的天数。',
    meaningEn: 'Days of labour given in the period.',
  }),
]

const visited: Source = {
  name: visits,
  from: 'care_visits r join care_files f on f.county = r.county and f.id = r.file',
  id: 'f.id',
  place: 'r.place',
  title: 'f.name',
  opens: 'careFile',
  route: 'care.visits',
}
const contact = (said: Said & { readonly where?: string }): Flow => ({
  kind: 'flow',
  line: 'care',
  source: visited,
  unit: 'count',
  day: 'r.on_day',
  ...said,
  where: `r.undone_at is null and ${said.where ?? 'true'}`,
})

const contacts: readonly Flow[] = [
  contact({ name: 'care.visited', zh: '走访人次', en: 'Visits', meaningZh: '期内走访（含电话）的人次。', meaningEn: 'Visits in the period, calls included.' }),
  contact({
    name: 'care.visitedByLeaders',
    where: 'r.in_group is not null',
    zh: '互助组组长走访人次',
    en: 'Visits by group leaders',
    meaningZh: '期内由互助组组长完成的走访人次。',
    meaningEn: 'Visits in the period that group leaders made.',
  }),
]

const inFile: Source = { name: files, from: 'care_files r', id: 'r.id', place: 'r.place', title: 'r.name', opens: 'careFile', route: 'care.debts' }
const inSpell: Source = {
  ...inFile,
  name: spells,
  from: 'care_spells r join care_files f on f.county = r.county and f.id = r.file',
  id: 'f.id',
  title: 'f.name',
}
const stock = (said: Said & Pick<Stock, 'source' | 'from' | 'until'> & { readonly where?: string }): Stock => ({
  kind: 'stock',
  line: 'care',
  unit: 'people',
  ...said,
})

const owing = ([30, 60, 90] as const).map((days) =>
  stock({
    name: `care.owing${days}`,
    source: inSpell,
    from: `(r.began + ${days})`,
    until: 'r.ended',
    where: `(r.ended is null or r.ended > r.began + ${days})`,
    zh: `未走访 ${days} 天以上`,
    en: `No contact for ${days} days`,
    meaningZh: `期末已有 ${days} 天以上没有任何联系的服务对象人数。`,
    meaningEn: `People cared for with whom there was no contact for ${days} days or more at the end of the period.`,
  }),
)

const stocks: readonly Indicator[] = [
  stock({
    name: 'care.caredFor',
    source: inFile,
    from: 'r.since',
    until: 'r.closed_on',
    where: '(r.closed_on is null or r.closed_on > r.since)',
    zh: '服务对象',
    en: 'People cared for',
    meaningZh: '期末在册的服务对象人数，一人只计一次。',
    meaningEn: 'People cared for at the end of the period, each once.',
  }),
  stock({
    name: 'care.withinInterval',
    source: inSpell,
    from: 'r.began',
    until: 'least(r.ended, r.began + r.days)',
    where: 'r.contacts > 0 and (r.ended is null or r.ended > r.began)',
    zh: '按期走访人数',
    en: 'Seen within the interval',
    meaningZh: '期末距上次走访未超过计划间隔的服务对象人数。',
    meaningEn: 'People cared for who were seen within the interval of their plan.',
  }),
  {
    kind: 'ratio',
    line: 'care',
    name: 'care.visitedShare',
    of: 'care.withinInterval',
    over: 'care.caredFor',
    zh: '按期走访率',
    en: 'Share seen within the interval',
    meaningZh: '按期走访人数 ÷ 服务对象人数。',
    meaningEn: 'Seen within the interval ÷ people cared for.',
  },
  ...owing,
]

export const indicators: readonly Indicator[] = [...leftBehindKinds, ...help, ...contacts, ...stocks]
