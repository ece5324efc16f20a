import { adminRoles, type Deployment, deployments } from '@balian/contract/roles'
import type { Source, Stock } from '../indicators/index.ts'

const posts = `p.role <> all ('{${adminRoles.join(',')}}')`

/** Each cadre once, at the own office, from the first post until the last one ends; with the way in which the latest post is deployed. */
const source: Source = {
  name: 'officers',
  from: `(select a.id, a.name, a.office as place, min(p.from_day) as from_day,
      (array_agg(p.deployed order by p.from_day desc, p.id) filter (where p.deployed is not null))[1] as deployed,
      case when a.closed_at is not null then (a.closed_at at time zone 'Asia/Shanghai')::date
        when bool_or(p.ended_at is null and p.to_day is null) then null
        else max(least((p.ended_at at time zone 'Asia/Shanghai')::date, p.to_day + 1)) end as until_day
    from accounts a join posts p on p.account = a.id where a.office is not null and ${posts} group by a.id) o`,
  id: 'o.id',
  place: 'o.place',
  title: 'o.name',
  opens: 'account',
  route: 'officers.list',
}

const cadres = (name: string, where: string, zh: string, en: string, meaningZh: string, meaningEn: string): Stock => ({
  kind: 'stock',
  line: null,
  name,
  source,
  unit: 'people',
  from: 'o.from_day',
  until: 'o.until_day',
  where,
  zh,
  en,
  meaningZh,
  meaningEn,
})

const ways: Record<Deployment, readonly [zh: string, en: string]> = {
  centre: ['留乡镇社会服务管理中心', 'Officers at township centres'],
  enterprise: ['进园区（企业）', 'Officers in parks and enterprises'],
  village: ['驻村社', 'Officers stationed in villages'],
}

/** 乡镇干部、村社干部, and the three ways in which they are deployed, as the 2013 article counts them. */
export const indicators: readonly Stock[] = [
  cadres(
    'officers.township',
    'length(o.place) = 9',
    '乡镇干部',
    'Township cadres',
    '期末在乡镇任职的干部人数，一人几个岗位只计一次。',
    'Cadres of townships at the end of the period; somebody with several posts counts once.',
  ),
  cadres(
    'officers.village',
    'length(o.place) >= 12',
    '村社干部',
    'Village cadres',
    '期末在村社任职的干部人数，一人几个岗位只计一次。',
    'Cadres of villages at the end of the period; somebody with several posts counts once.',
  ),
  ...deployments.map((way) => {
    const [zh, en] = ways[way]
    const name = `officers.${way === 'centre' ? 'atCentres' : way === 'enterprise' ? 'inEnterprises' : 'inVillages'}`
    return cadres(
      name,
      `o.deployed = '${way}'`,
      zh,
      en,
      `期末以“${zh}”方式下沉的干部人数。`,
      `Cadres whose latest post is deployed in this way at the end of the period.`,
    )
  }),
]
