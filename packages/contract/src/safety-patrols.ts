import { among, item, type Register, registerRoutes } from './registers.ts'

/** 联防队伍: patrol teams, full-time (专职), part-time (兼职) and volunteer watch (义务看护), as the 2013 article counts them. */
export const patrolTeams: Register = {
  name: 'safety.patrolTeams',
  line: 'safety',
  path: '/safety/patrol-teams',
  table: 'patrol_teams',
  zh: '联防队伍',
  en: 'Patrol teams',
  about: {
    zh: '专职、兼职联防队和义务看护队；队员在“联防队员”里登记。',
    en: 'Full-time, part-time and volunteer teams; their members stand in the register of members.',
  },
  title: ['title'],
  items: [
    item('title', 'text', ['队伍名称', 'Name'], ['辨认队伍', 'To know which one it is'], { need: true, list: true, aliases: ['组织名称', '名称'] }),
    item('teamKind', 'choice', ['队伍类型', 'Kind'], ['分类统计', 'Counts by kind'], {
      need: true,
      list: true,
      filter: true,
      choices: among(['full-time', '专职联防', 'Full-time'], ['part-time', '兼职联防', 'Part-time'], ['volunteer', '义务看护', 'Volunteer']),
    }),
    item('leader', 'text', ['队长', 'Leader'], ['联系', 'Whom to call'], { list: true, max: 50 }),
    item('phone', 'phone', ['联系电话', 'Telephone'], ['调度', 'To send it out'], { list: true, aliases: ['电话'] }),
    item('guideUnit', 'text', ['业务指导', 'Guided by'], ['落实指导责任', 'Who guides it'], { aliases: ['业务指导部门'] }),
    item('covers', 'text', ['巡防范围', 'Covers'], ['安排巡逻', 'To plan patrols'], { max: 200 }),
    item('foundedOn', 'day', ['组建日期', 'Formed on'], ['统计各时点数量', 'To count them at any date'], { list: true, sort: true }),
  ],
}
export const patrolTeamRoutes = registerRoutes(patrolTeams)

/** 联防队员. */
export const patrolMembers: Register = {
  name: 'safety.patrolMembers',
  line: 'safety',
  path: '/safety/patrol-members',
  table: 'patrol_members',
  zh: '联防队员',
  en: 'Patrol members',
  about: { zh: '每支队伍里有谁；离队时“结束”，历史人数不变。', en: 'Who is in which team; who leaves is ended, and old numbers stay.' },
  title: ['person', 'team'],
  items: [
    item('person', 'person', ['姓名', 'Name'], ['确定队员', 'To know who it is'], { need: true, list: true, aliases: ['队员'] }),
    item('team', 'item', ['所在队伍', 'Team'], ['按队伍排班', 'For the rota'], {
      need: true,
      list: true,
      of: () => patrolTeams,
      aliases: ['队伍', '队伍名称'],
    }),
    item('duty', 'choice', ['职务', 'Duty'], ['排班', 'For the rota'], {
      list: true,
      filter: true,
      choices: among(['leader', '队长', 'Leader'], ['deputy', '副队长', 'Deputy'], ['member', '队员', 'Member']),
    }),
    item('phone', 'phone', ['联系电话', 'Telephone'], ['集合队员', 'To call the team'], { list: true, aliases: ['手机', '手机号码'] }),
    item('joinedOn', 'day', ['入队日期', 'Joined on'], ['统计各时点人数', 'To count them at any date'], { list: true, sort: true }),
  ],
}
export const patrolMemberRoutes = registerRoutes(patrolMembers)
