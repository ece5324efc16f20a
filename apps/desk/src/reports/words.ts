import type { Words } from '../words/words.ts'

export const words: Words = {
  zh: {
    'reports.figures.nav': '数字对照',
    'reports.figures.title': '2013 年数字对照',
    'reports.figures.note': '把《农村社会治理的“定西探索”》里的每个数字，从本地的记录重新数一遍。登记在册的按当天计，发生的从当年 1 月 1 日计起。',
    'reports.figures.on': '截至',
    'reports.figures.words': '原文',
    'reports.figures.printed': '原文数字（全市）',
    'reports.figures.value': '本地重新计数',
    'reports.figures.same': '一致',
    'reports.figures.of': '{of} ÷ {over}',
    'reports.figures.whole': '组织与互助组',
    'reports.figures.open': '查看明细',
    'reports.figures.nothing': '无',
    'reports.figures.print': '打印',
    'reports.figures.source': '来源：{source}',
    'verb.reports.figures': '查看 2013 年数字对照',
  },
  en: {
    'reports.figures.nav': 'Figures of 2013',
    'reports.figures.title': 'The figures of 2013, recounted',
    'reports.figures.note':
      'Every number of the article “农村社会治理的‘定西探索’”, counted anew from the records of this place. What stands on a register counts as of the day; what happened counts from 1 January of its year.',
    'reports.figures.on': 'As of',
    'reports.figures.words': 'In the article',
    'reports.figures.printed': 'Printed (whole city)',
    'reports.figures.value': 'Recounted here',
    'reports.figures.same': 'the same',
    'reports.figures.of': '{of} ÷ {over}',
    'reports.figures.whole': 'Organization and groups',
    'reports.figures.open': 'The records behind it',
    'reports.figures.nothing': 'none',
    'reports.figures.print': 'Print',
    'reports.figures.source': 'Source: {source}',
    'verb.reports.figures': 'See the figures of 2013 recounted',
  },
}
