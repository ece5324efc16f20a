import type { Source, Stock } from '../indicators/index.ts'

const source: Source = { name: 'places', from: 'places p', id: 'p.code', place: 'p.code', title: 'p.name', opens: 'place', route: 'places.page' }

const built = (name: string, where: string, zh: string, en: string): Stock => ({
  kind: 'stock',
  line: null,
  name,
  source,
  unit: 'count',
  from: 'p.platform_built',
  until: 'p.valid_to',
  where,
  zh,
  en,
  meaningZh: `期末已建成社会服务管理平台的${zh}数，不是全部${zh}。`,
  meaningEn: `${en} on which the service platform stands at the end of the period, which need not be all of them.`,
})

/** 三级社会服务管理平台: where it stands. A 社 has it when its village has. */
export const indicators: readonly Stock[] = [
  built('places.townships', "p.level = 'township'", '乡镇街道', 'Townships'),
  built('places.villages', "p.level = 'village'", '村', 'Villages'),
  {
    ...built('places.groups', "p.level = 'group'", '社', 'Villager groups'),
    source: { ...source, from: '(select g.code, g.name, g.level, g.valid_to, v.platform_built from places g join places v on v.code = g.parent) p' },
  },
]
