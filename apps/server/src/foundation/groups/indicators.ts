import { type GroupKind, groupKinds, leaderOrigins } from '@balian/contract/groups'
import type { Source, Stock } from '../indicators/index.ts'

const groups: Source = {
  name: 'groups',
  from: 'groups g',
  id: 'g.id',
  place: 'g.place',
  title: 'g.name',
  opens: 'group',
  route: 'groups.list',
}

/** Memberships: somebody in two groups takes part twice (参与群众, as the 2013 article adds them up). */
const memberships: Source = {
  ...groups,
  from: 'group_members m join groups g on g.county = m.county and g.id = m.in_group',
  id: 'm.in_group',
  place: 'm.place',
}

/** Each leader once, wherever and of however many groups (组长), with where the first term came from. */
const leaders: Source = {
  ...groups,
  name: 'group_leaders',
  from: `(select person, min(place) as place, (array_agg(in_group order by from_day, id))[1] as in_group, (array_agg(origin order by from_day, id))[1] as origin,
      min(from_day) as from_day, case when bool_or(ended_at is null and to_day is null) then null
        else max(coalesce((ended_at at time zone 'Asia/Shanghai')::date, to_day + 1)) end as until_day
    from group_leaders group by person) l join groups g on g.id = l.in_group`,
  id: 'l.in_group',
  place: 'l.place',
}

const kindNames: Record<GroupKind, readonly [zh: string, en: string]> = {
  geographic: ['地缘互助组', 'Geographic groups'],
  industry: ['产业互助组', 'Industry groups'],
  living: ['生产生活互助组', 'Groups for daily life'],
}

const originNames: Record<(typeof leaderOrigins)[number], readonly [name: string, zh: string, en: string]> = {
  'village-cadre': ['Cadres', '村社干部', 'village cadres'],
  'association-head': ['AssociationHeads', '协会负责人', 'heads of associations'],
  'able-person': ['AblePeople', '组内能人', 'able people'],
  'warm-hearted': ['WarmHearted', '热心人', 'warm-hearted people'],
}

const capital = (text: string): string => text[0]!.toUpperCase() + text.slice(1)

const ofKind = (kind: GroupKind): Stock[] => {
  const [zh, en] = kindNames[kind]
  return [
    {
      kind: 'stock',
      line: null,
      name: `groups.${kind}`,
      source: groups,
      unit: 'count',
      from: 'g.founded_on',
      until: 'g.ended_on',
      where: `g.kind = '${kind}'`,
      zh,
      en,
      meaningZh: `期末存在的${zh}数。`,
      meaningEn: `${en} that exist at the end of the period.`,
    },
    {
      kind: 'stock',
      line: null,
      name: `groups.${kind}Members`,
      source: memberships,
      unit: 'people',
      from: 'm.joined_on',
      until: 'm.left_on',
      where: `g.kind = '${kind}'`,
      zh: `${zh}参与群众`,
      en: `${en}: participants`,
      meaningZh: `期末参加${zh}的人次；一人参加几个组，按几次计。`,
      meaningEn: `Memberships at the end of the period: somebody in two groups counts twice.`,
    },
  ]
}

const leading = (name: string, zh: string, en: string, where: string): Stock => ({
  kind: 'stock',
  line: null,
  name,
  source: leaders,
  unit: 'people',
  from: 'l.from_day',
  until: 'l.until_day',
  where,
  zh,
  en,
  meaningZh: `期末担任互助组组长的人数；一人任几个组的组长只计一次，计在其任职的一处。`,
  meaningEn: 'People who lead a group at the end of the period: each once, at one of the places where they lead.',
})

/** 互助组、参与群众、组长, as the 2013 article counts them. */
export const indicators: readonly Stock[] = [
  ...(Object.keys(groupKinds) as GroupKind[]).flatMap(ofKind),
  ...leaderOrigins.map((origin) => {
    const [name, zh, en] = originNames[origin]
    return leading(`groups.leaders${capital(name)}`, `互助组组长：${zh}`, `Group leaders: ${en}`, `l.origin = '${origin}'`)
  }),
  leading('groups.leaders', '互助组组长', 'Group leaders', 'true'),
]
