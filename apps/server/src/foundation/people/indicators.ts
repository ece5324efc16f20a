import type { Source, Stock } from '../indicators/index.ts'

const source: Source = { name: 'people', from: 'people p', id: 'p.id', place: 'p.place', title: 'p.name', opens: 'person', route: 'people.list' }

/** 实有人口电子信息档案: everybody served here, those away for a time too; not the dead, gone and merged. */
const files: Stock = {
  kind: 'stock',
  line: 'population',
  name: 'people.files',
  source,
  unit: 'people',
  from: "(p.made_at at time zone 'Asia/Shanghai')::date",
  until: "case when p.state in ('gone', 'dead', 'merged') then coalesce(p.state_day, (p.made_at at time zone 'Asia/Shanghai')::date) end",
  zh: '实有人口电子信息档案',
  en: 'Resident e-files',
  meaningZh: '期末在册的居民电子信息档案数，含暂时外出的；已迁出、死亡和合并的不计。',
  meaningEn: 'E-files of residents at the end of the period, those away for a time included; the dead, gone and merged are not.',
}

export const indicators: readonly Stock[] = [files]
