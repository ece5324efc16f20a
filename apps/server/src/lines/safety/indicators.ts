import { protectedSites } from '@balian/contract/safety'
import { incidents } from '@balian/contract/safety-matters'
import { patrolMembers, patrolTeams } from '@balian/contract/safety-patrols'
import type { Flow, Indicator, Source } from '../../foundation/indicators/index.ts'
import { openedOf } from '../../foundation/matters/index.ts'
import { countedOf } from '../../foundation/registers/index.ts'
import { findings } from './findings/subject.ts'
import { patrols } from './patrols/subject.ts'

const teamKinds = [
  ['full-time', 'FullTime', '专职联防', 'full-time'],
  ['part-time', 'PartTime', '兼职联防', 'part-time'],
  ['volunteer', 'Volunteer', '义务看护', 'volunteer'],
] as const

/** As the 2013 article counts them: three kinds of team, and their members. */
const teams = teamKinds.flatMap(([kind, name, zh, en]) => [
  countedOf(patrolTeams, {
    name: `safety.teams${name}`,
    where: `r.team_kind = '${kind}'`,
    zh: `${zh}队伍`,
    en: `Teams, ${en}`,
    meaningZh: `期末登记的${zh}队伍数。`,
    meaningEn: `Patrol teams of this kind (${en}) at the end of the period.`,
  }),
  countedOf(patrolMembers, {
    name: `safety.members${name}`,
    unit: 'people',
    where: `exists (select from patrol_teams t where t.county = r.county and t.id = r.team and t.team_kind = '${kind}')`,
    zh: `${zh}队员`,
    en: `Members, ${en}`,
    meaningZh: `期末${zh}队伍的队员人数。`,
    meaningEn: `Members of teams of this kind (${en}) at the end of the period.`,
  }),
])

/** 技防覆盖率, as the 2013 article counts it: protected ÷ all. */
const coverage: readonly Indicator[] = [
  countedOf(protectedSites, {
    name: 'safety.protected',
    where: 'r.protected',
    zh: '已装技防',
    en: 'Protected sites',
    meaningZh: '期末已装技防设施的处所数。',
    meaningEn: 'Sites with technical prevention at the end of the period.',
  }),
  {
    kind: 'ratio',
    line: 'safety',
    name: 'safety.coverage',
    of: 'safety.protected',
    over: protectedSites.name,
    zh: '技防覆盖率',
    en: 'Coverage of technical prevention',
    meaningZh: '已装技防的处所 ÷ 登记的全部处所。',
    meaningEn: 'Sites protected ÷ all sites on the register.',
  },
]

type Said = Pick<Flow, 'name' | 'zh' | 'en' | 'meaningZh' | 'meaningEn'>

const patrolled: Source = {
  name: patrols,
  from: 'patrols r join patrol_teams t on t.county = r.county and t.id = r.team',
  id: 'r.id',
  place: 'r.place',
  title: 't.title',
  opens: 'patrol',
  route: 'safety.patrols',
}
const patrol = (said: Said & Partial<Flow>): Flow => ({ kind: 'flow', line: 'safety', source: patrolled, unit: 'count', day: 'r.day', ...said })

const found: Source = {
  name: findings,
  from: 'safety_findings r',
  id: 'r.id',
  place: 'r.place',
  title: 'r.what',
  opens: 'safetyFinding',
  route: 'safety.findings',
}
const finding = (said: Said & Partial<Flow>): Flow => ({ kind: 'flow', line: 'safety', source: found, unit: 'count', day: 'r.on_day', ...said })

const flows: readonly Indicator[] = [
  patrol({
    name: 'safety.patrolsDone',
    where: 'r.ended_at is not null',
    zh: '巡逻次数',
    en: 'Patrols done',
    meaningZh: '期内完成的巡逻次数。',
    meaningEn: 'Patrols of the period that were done.',
  }),
  patrol({
    name: 'safety.patrolsPlanned',
    where: 'r.cancelled_at is null',
    zh: '应巡逻次数',
    en: 'Patrols on the rota',
    meaningZh: '期内排了班而未取消的巡逻次数。',
    meaningEn: 'Patrols of the period on the rota that were not called off.',
  }),
  {
    kind: 'ratio',
    line: 'safety',
    name: 'safety.patrolShare',
    of: 'safety.patrolsDone',
    over: 'safety.patrolsPlanned',
    zh: '巡逻完成率',
    en: 'Share of patrols done',
    meaningZh: '完成的巡逻 ÷ 排了班的巡逻。',
    meaningEn: 'Patrols done ÷ patrols on the rota.',
  },
  finding({
    name: 'safety.found',
    zh: '发现与报送',
    en: 'Findings',
    meaningZh: '期内巡逻发现和信息员报送的条数。',
    meaningEn: 'What patrols found and information officers told in the period.',
  }),
  finding({
    name: 'safety.reported',
    where: 'r.informant is not null',
    zh: '信息员报送',
    en: 'Told by information officers',
    meaningZh: '期内信息员报送的条数。',
    meaningEn: 'What information officers told in the period.',
  }),
  finding({
    name: 'safety.foundDone',
    day: 'r.done_on',
    where: 'r.done_on is not null',
    zh: '已处理的发现',
    en: 'Findings settled',
    meaningZh: '期内处理完毕的发现。',
    meaningEn: 'Findings settled in the period.',
  }),
  openedOf(incidents as never, {
    name: 'safety.handedOver',
    where: `t.receipt <> ''`,
    zh: '移交派出所',
    en: 'Handed over to the police',
    meaningZh: '期内登记并已取得回执的警情线索。',
    meaningEn: 'Incidents of the period that were handed over with a receipt.',
  }),
]

export const indicators: readonly Indicator[] = [...coverage, ...teams, ...flows]
