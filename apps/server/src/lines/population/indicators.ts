import { boarders } from '@balian/contract/residence'
import { houseChecks, policeReferrals } from '@balian/contract/residence-checks'
import type { Flow, Indicator, Source } from '../../foundation/indicators/index.ts'
import { countedOf } from '../../foundation/registers/index.ts'
import { checkIns } from './boarders/subject.ts'

type Said = Pick<Flow, 'name' | 'zh' | 'en' | 'meaningZh' | 'meaningEn'>
const flow = (source: Source, day: string, said: Said & Partial<Flow>): Flow => ({ kind: 'flow', line: 'population', source, unit: 'count', day, ...said })

/** 五位一体: boarders for whom all five parties are named and bound. */
const inCare = countedOf(boarders, {
  name: 'population.boardersInCare',
  unit: 'people',
  where: "r.signed and r.school_party <> '' and r.police_party <> '' and r.parent_party <> '' and r.landlord_party <> '' and r.group_party <> ''",
  zh: '五方责任落实的寄宿生',
  en: 'Boarders with all five parties',
  meaningZh: '期末五方责任人齐全并签订责任书的校外寄宿生。',
  meaningEn: 'Boarders for whom all five parties are named and the agreement is signed.',
})

const seen: Source = {
  name: checkIns,
  from: 'boarder_check_ins r join boarders b on b.county = r.county and b.id = r.boarder',
  id: 'b.id',
  place: 'r.place',
  title: 'b.title',
  opens: 'boarder',
  route: 'population.boarderBoard',
}
const checked: Source = {
  name: houseChecks.name,
  from: 'house_checks r',
  id: 'r.id',
  place: 'r.place',
  title: 'r.title',
  opens: houseChecks.name,
  route: `${houseChecks.name}List`,
}
const referred: Source = {
  name: policeReferrals.name,
  from: 'police_referrals r',
  id: 'r.id',
  place: 'r.place',
  title: 'r.title',
  opens: policeReferrals.name,
  route: `${policeReferrals.name}List`,
}
const renewed: Source = {
  name: 'stay_periods',
  from: 'stay_periods r join floating_residents f on f.county = r.county and f.id = r.stay',
  id: 'f.id',
  place: 'r.place',
  title: 'f.title',
  opens: 'floating',
  route: 'population.floatingBoard',
}

const referral = (name: string, column: string, words: Omit<Said, 'name'>) =>
  flow(referred, "to_date(r.month || '-01', 'YYYY-MM-DD')", { name, where: 'r.ended_on is null', amount: `coalesce(r.${column}, 0)`, ...words })

export const counted: readonly Indicator[] = [
  inCare,
  flow(seen, 'r.on_day', {
    name: 'population.boarderCheckIns',
    where: 'r.undone_at is null',
    zh: '寄宿生走访人次',
    en: 'Check-ins with boarders',
    meaningZh: '期内干部和互助组看望校外寄宿生的人次。',
    meaningEn: 'Check-ins with off-campus boarders in the period.',
  }),
  flow(checked, 'r.checked_on', {
    name: 'population.houseChecksMade',
    where: 'r.ended_on is null',
    zh: '出租房屋检查次数',
    en: 'Checks of rental houses',
    meaningZh: '期内对出租房屋开展安全检查的次数。',
    meaningEn: 'Safety checks of rental houses in the period.',
  }),
  flow(renewed, "(r.at at time zone 'Asia/Shanghai')::date", {
    name: 'population.renewals',
    where: 'r.number > 0',
    zh: '流动人口续登',
    en: 'Registrations renewed',
    meaningZh: '期内办理续登的次数。',
    meaningEn: 'Registrations of floating residents renewed in the period.',
  }),
  referral('population.referred', 'referred', {
    zh: '移交公安线索',
    en: 'Referred to the police',
    meaningZh: '期内移交公安机关的线索数，按月登记，只记数量。',
    meaningEn: 'Matters referred to the police in the period; numbers by month.',
  }),
  referral('population.securityCases', 'security', {
    zh: '查处治安案件',
    en: 'Public-order cases',
    meaningZh: '期内查处的流动人口治安案件数（2013 年文章同口径），只记数量。',
    meaningEn: 'Public-order cases dealt with, as the 2013 article counts them; numbers alone.',
  }),
  referral('population.criminalCases', 'criminal', {
    zh: '破获刑事案件',
    en: 'Criminal cases',
    meaningZh: '期内破获的刑事案件数（2013 年文章同口径），只记数量。',
    meaningEn: 'Criminal cases solved, as the 2013 article counts them; numbers alone.',
  }),
]
