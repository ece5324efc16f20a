import type { Words } from '../words/words.ts'

/** Words of the pages of the lines. */
export const words: Words = {
  zh: {
    'lines.officer': '主办：{officer}',
    'lines.work': '日常工作',
    'lines.matters': '事项',
    'lines.registers': '台账',
    'lines.open': '办理中 {count}',
    'lines.late': '超期 {count}',
    'lines.standing': '在册 {count}',
    'lines.activities': '近期活动',
    'lines.allActivities': '全部活动',
    'lines.noActivities': '近期没有活动记录',
    'lines.figures': '本年指标',
    'lines.allFigures': '全部指标',
    'lines.showRegisters': '台账 {count}',
  },
  en: {
    'lines.officer': 'Answered for by: {officer}',
    'lines.work': 'Daily work',
    'lines.matters': 'Matters',
    'lines.registers': 'Registers',
    'lines.open': '{count} in hand',
    'lines.late': '{count} late',
    'lines.standing': '{count} standing',
    'lines.activities': 'Latest activities',
    'lines.allActivities': 'All activities',
    'lines.noActivities': 'None of late',
    'lines.figures': 'This year in figures',
    'lines.allFigures': 'All figures',
    'lines.showRegisters': 'Registers {count}',
  },
}
