import { among, item, type Register, registerRoutes } from './registers.ts'

/** 过渡性安置基地: where somebody can live and work for a time after release. Who stays there is in the sealed files only. */
export const bases: Register = {
  name: 'reintegration.bases',
  line: 'reintegration',
  path: '/reintegration/bases',
  table: 'transitional_bases',
  zh: '过渡性安置基地',
  en: 'Transitional bases',
  about: {
    zh: '能安置多少人、提供什么岗位；谁住在那里不在这里登记。',
    en: 'How many they can take and what work there is; who stays there is not kept here.',
  },
  title: ['title'],
  items: [
    item('title', 'text', ['名称', 'Name'], ['辨认基地', 'To know which one it is'], { need: true, list: true, aliases: ['基地名称'] }),
    item('baseKind', 'choice', ['类型', 'Kind'], ['分类统计', 'Counts by kind'], {
      need: true,
      list: true,
      filter: true,
      choices: among(
        ['enterprise', '企业', 'Enterprise'],
        ['farm', '种植养殖基地', 'Farm'],
        ['cooperative', '合作社', 'Co-operative'],
        ['public', '政府举办', 'Run by government'],
      ),
    }),
    item('capacity', 'count', ['可安置人数', 'Places'], ['安排安置，不超员', 'To place people, never too many'], {
      need: true,
      list: true,
      sort: true,
      max: 2000,
    }),
    item('work', 'text', ['可提供的岗位', 'Work there'], ['安排合适的岗位', 'To find work that fits'], { list: true, max: 200 }),
    item('inCharge', 'text', ['负责人', 'In charge'], ['联系', 'Whom to ask'], { list: true, max: 50 }),
    item('phone', 'phone', ['联系电话', 'Telephone'], ['联系', 'To call it'], { list: true, aliases: ['电话'] }),
    item('address', 'text', ['地址', 'Address'], ['方便前往', 'To find it'], {}),
    item('openedOn', 'day', ['设立日期', 'Open since'], ['统计各时点数量', 'To count them at any date'], { list: true, sort: true }),
  ],
}
export const baseRoutes = registerRoutes(bases)
