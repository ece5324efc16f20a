import { among, item, type Register, registerRoutes } from './registers.ts'

/** 普法队伍. */
export const lawTeams: Register = {
  name: 'learning.lawTeams',
  line: 'learning',
  path: '/learning/law-teams',
  table: 'law_teams',
  zh: '普法队伍',
  en: 'Law teams',
  about: { zh: '宣讲、法律服务、文艺宣传等普法队伍。', en: 'Teams that lecture, advise or perform, so that law and policy are known.' },
  title: ['title'],
  items: [
    item('title', 'text', ['队伍名称', 'Name'], ['辨认队伍', 'To know which one it is'], { need: true, list: true, aliases: ['名称'] }),
    item('teamKind', 'choice', ['类型', 'Kind'], ['安排活动', 'To plan activities'], {
      need: true,
      list: true,
      filter: true,
      choices: among(
        ['lecture', '宣讲队', 'Lectures'],
        ['advice', '法律服务队', 'Legal advice'],
        ['stage', '文艺宣传队', 'Stage'],
        ['volunteer', '志愿服务队', 'Volunteers'],
      ),
    }),
    item('leader', 'text', ['队长', 'Leader'], ['联系', 'Whom to ask'], { list: true, max: 50 }),
    item('phone', 'phone', ['联系电话', 'Telephone'], ['联系', 'To call it'], { list: true, aliases: ['电话'] }),
    item('members', 'count', ['人数', 'Members'], ['统计力量', 'To count the force'], { list: true, sort: true, max: 1000 }),
    item('foundedOn', 'day', ['组建日期', 'Formed on'], ['统计各时点数量', 'To count them at any date'], { list: true, sort: true }),
  ],
}
export const lawTeamRoutes = registerRoutes(lawTeams)

/** 法制宣传员、辅导员. */
export const tutors: Register = {
  name: 'learning.tutors',
  line: 'learning',
  path: '/learning/tutors',
  table: 'tutors',
  zh: '宣传员、辅导员',
  en: 'Tutors',
  about: { zh: '法制宣传员、辅导员：谁能讲什么、找谁。', en: 'Who can speak about what, and how to reach them.' },
  title: ['called', 'unit'],
  items: [
    item('called', 'text', ['姓名', 'Name'], ['确定由谁讲', 'To know who it is'], { need: true, list: true, max: 50 }),
    item('unit', 'text', ['单位', 'Works at'], ['联系单位安排时间', 'To arrange the time'], { need: true, list: true, aliases: ['工作单位'] }),
    item('duty', 'choice', ['类别', 'Kind'], ['分类统计', 'Counts by kind'], {
      need: true,
      list: true,
      filter: true,
      choices: among(['publicist', '法制宣传员', 'Publicist'], ['tutor', '法制辅导员', 'Tutor']),
    }),
    item('team', 'item', ['所在队伍', 'Team'], ['安排活动', 'To plan activities'], { list: true, of: () => lawTeams, aliases: ['队伍'] }),
    item('subjects', 'text', ['擅长内容', 'Subjects'], ['按需选人', 'To choose who fits'], { max: 200 }),
    item('phone', 'phone', ['联系电话', 'Telephone'], ['联系', 'To call them'], { list: true, aliases: ['电话', '手机'] }),
    item('since', 'day', ['聘任日期', 'Since'], ['统计各时点人数', 'To count them at any date'], { sort: true }),
  ],
}
export const tutorRoutes = registerRoutes(tutors)

/** 学习资料. */
export const materials: Register = {
  name: 'learning.materials',
  line: 'learning',
  path: '/learning/materials',
  table: 'law_materials',
  zh: '普法资料',
  en: 'Materials',
  about: { zh: '可用的法律、政策、案例资料及要点。', en: 'Laws, policies and cases to teach from, with their main points.' },
  title: ['title'],
  items: [
    item('title', 'text', ['资料名称', 'Title'], ['辨认资料', 'To know which one it is'], { need: true, list: true, aliases: ['名称'] }),
    item('form', 'choice', ['类别', 'Kind'], ['按需选用', 'To choose what fits'], {
      need: true,
      list: true,
      filter: true,
      choices: among(
        ['law', '法律法规', 'Law'],
        ['policy', '惠农政策', 'Policy for farmers'],
        ['case', '以案说法', 'Case'],
        ['leaflet', '宣传单', 'Leaflet'],
        ['film', '音像', 'Film'],
      ),
    }),
    item('issuer', 'text', ['发布单位', 'Issued by'], ['核对出处', 'To know the source'], { list: true }),
    item('issuedOn', 'day', ['发布日期', 'Issued on'], ['核对是否现行', 'Whether it is in force'], { list: true, sort: true }),
    item('copies', 'count', ['份数', 'Copies'], ['发放管理', 'To hand them out'], { list: true, sort: true, max: 1_000_000 }),
    item('points', 'long', ['内容要点', 'Main points'], ['宣讲使用', 'To teach from'], {}),
  ],
}
export const materialRoutes = registerRoutes(materials)
