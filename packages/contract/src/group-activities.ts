import { declareActivity } from './activity-kind.ts'
import { officerRoles } from './lines.ts'
import { among, item } from './registers.ts'

/** 互助组活动: what a mutual-aid group does by itself, as the 2013 article has them: help in the fields, study, culture, good neighbourhood. */
export const groupActivity = declareActivity({
  line: null,
  zh: '互助组活动',
  en: 'Activity of a mutual-aid group',
  about: {
    zh: '互助组自己开展的生产互助、学习、文体、邻里帮助等活动。',
    en: 'What groups do by themselves: work in the fields, study, culture, help among neighbours.',
  },
  groups: 'must',
  writers: [...officerRoles, 'manager', 'leader'],
  table: 'group_activities',
  items: [
    item('form', 'choice', ['活动形式', 'Form'], ['了解互助组做些什么', 'To see what groups do'], {
      need: true,
      list: true,
      filter: true,
      choices: among(
        ['fields', '生产互助', 'Work in the fields'],
        ['neighbours', '邻里帮扶', 'Help among neighbours'],
        ['study', '学习交流', 'Study'],
        ['culture', '文体活动', 'Culture and sport'],
        ['watch', '看护巡查', 'Keeping watch'],
        ['meeting', '议事协商', 'Talking things over'],
        ['other', '其他', 'Other'],
      ),
    }),
    item('households', 'count', ['受助户数', 'Households helped'], ['统计互助成效', 'To count the help given'], { list: true, max: 10_000 }),
  ],
})
