import { item, type Register, type RegisterItem, registerRoutes } from './registers.ts'
import { patrolTeams } from './safety-patrols.ts'

/** Monday to Sunday, as a plan's items are called. */
export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const
const said = ['一', '二', '三', '四', '五', '六', '日']

const onWeekdays: readonly RegisterItem[] = weekdays.map((name, i) =>
  item(name, 'yes', [`星期${said[i]!}`, `${name[0]!.toUpperCase()}${name.slice(1)}`], ['排出巡逻日', 'Which days it goes out']),
)

/** 巡逻计划: which team goes where, on which days, between which hours. The rota is drawn from it. */
export const patrolPlans: Register = {
  name: 'safety.patrolPlans',
  line: 'safety',
  path: '/safety/patrol-plans',
  table: 'patrol_plans',
  zh: '巡逻计划',
  en: 'Patrol plans',
  about: {
    zh: '哪支队伍、走哪条路线、星期几、几点到几点、几个人；值班表按计划轮流排出。',
    en: 'Which team goes which way, on which days, between which hours, how many together; the rota is drawn from it.',
  },
  title: ['title'],
  items: [
    item('title', 'text', ['计划名称', 'Name'], ['辨认计划', 'To know which one it is'], { need: true, list: true, aliases: ['巡逻计划'] }),
    item('team', 'item', ['巡逻队伍', 'Team'], ['由谁巡逻', 'Who goes'], { need: true, list: true, of: () => patrolTeams, aliases: ['队伍'] }),
    ...onWeekdays,
    item('everyWeeks', 'count', ['每几周一轮', 'Every how many weeks'], ['排出巡逻日', 'Which days it goes out'], { need: true, list: true, max: 8 }),
    item('startsAt', 'text', ['开始时间', 'From'], ['排班', 'For the rota'], { need: true, list: true, max: 5 }),
    item('endsAt', 'text', ['结束时间', 'To'], ['排班', 'For the rota'], { need: true, list: true, max: 5 }),
    item('people', 'count', ['每班人数', 'People each time'], ['排班', 'For the rota'], { need: true, list: true, max: 30 }),
    item('route', 'text', ['巡逻路线', 'Route'], ['照着走', 'Where it goes'], { list: true, max: 200 }),
    item('beginsOn', 'day', ['开始日期', 'Begins on'], ['排出巡逻日', 'Which days it goes out'], { need: true, sort: true }),
    item('endsOn', 'day', ['截止日期', 'Ends on'], ['排出巡逻日', 'Which days it goes out'], { sort: true }),
  ],
}
export const patrolPlanRoutes = registerRoutes(patrolPlans)

/** 巡逻点位: the spots of a plan at which a patrol checks in. Places on the way, never the track of a person. */
export const patrolSpots: Register = {
  name: 'safety.patrolSpots',
  line: 'safety',
  path: '/safety/patrol-spots',
  table: 'patrol_spots',
  zh: '巡逻点位',
  en: 'Patrol spots',
  about: {
    zh: '巡逻途中要到的地方；到了打个卡，只记地点和时间，不记人的行踪。',
    en: 'Where a patrol checks in on its way: the place and the time, never the track of a person.',
  },
  title: ['spot', 'plan'],
  items: [
    item('spot', 'text', ['点位名称', 'Name'], ['辨认点位', 'To know which one it is'], { need: true, list: true, max: 60, aliases: ['点位'] }),
    item('plan', 'item', ['所属计划', 'Plan'], ['排在哪条路线上', 'On which way it lies'], {
      need: true,
      list: true,
      of: () => patrolPlans,
      aliases: ['计划'],
    }),
    item('nth', 'count', ['顺序', 'Order'], ['照顺序走', 'The order on the way'], { list: true, sort: true, max: 99 }),
    item('look', 'text', ['看什么', 'What to look at'], ['到点检查', 'What is checked there'], { list: true, max: 100 }),
  ],
}
export const patrolSpotRoutes = registerRoutes(patrolSpots)
