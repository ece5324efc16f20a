import { declareActivity } from './activity-kind.ts'
import { serviceSites } from './care.ts'
import { among, item } from './registers.ts'

/** 关爱服务活动: care for several together, at a service site or elsewhere. */
export const careService = declareActivity({
  line: 'care',
  zh: '关爱服务活动',
  en: 'Care service',
  about: { zh: '对留守人员和困难群众的集中关爱服务，可在服务阵地开展。', en: 'Care for several together, at a service site or elsewhere.' },
  table: 'care_services',
  items: [
    item('form', 'choice', ['服务内容', 'What it was'], ['分类统计', 'Counts by kind'], {
      need: true,
      list: true,
      filter: true,
      choices: among(
        ['day-care', '日间照料', 'Day care'],
        ['meals', '助餐', 'Meals'],
        ['company', '慰问陪伴', 'Company'],
        ['tutoring', '课后辅导', 'Tutoring'],
        ['clinic', '义诊理发', 'Free clinic, haircuts'],
        ['family-call', '亲情连线', 'Calls with family'],
        ['fields', '助耕助收', 'Work in the fields'],
        ['other', '其他', 'Other'],
      ),
    }),
    item('site', 'item', ['服务阵地', 'Service site'], ['统计阵地使用', 'To know how sites are used'], { list: true, of: () => serviceSites }),
  ],
})

/** 关爱对象筛查: a round through a village that finds who is left behind or in need. */
export const careScreening = declareActivity({
  line: 'care',
  zh: '关爱对象筛查',
  en: 'Care screening',
  about: { zh: '入户摸排留守和困难群众，发现的逐人登记到台账。', en: 'From house to house, to find who is left behind or in need; each is put on a register.' },
  table: 'care_screenings',
  items: [
    item('households', 'count', ['走访户数', 'Households visited'], ['统计覆盖面', 'To know how far it went'], { need: true, list: true, max: 10_000 }),
    item('found', 'count', ['新发现人数', 'Newly found'], ['统计筛查成效', 'To count who was found'], { need: true, list: true, max: 10_000 }),
    item('stopped', 'count', ['不再需要帮扶人数', 'Need it no more'], ['及时退出', 'To take them off in time'], { list: true, max: 10_000 }),
  ],
})
