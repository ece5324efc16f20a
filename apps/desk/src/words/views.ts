import type { Words } from './words.ts'

/** Words of the views over a list. */
export const viewWords: Words = {
  zh: {
    'views.title': '常用视图',
    'views.saveAs': '保存当前条件',
    'views.save': '保存',
    'views.saved': '视图已保存',
    'views.name': '视图名称',
    'views.nameNeeded': '请填写视图名称',
    'views.remove': '删除视图“{name}”？',
    'views.removeYes': '删除',
  },
  en: {
    'views.title': 'Views',
    'views.saveAs': 'Save these filters',
    'views.save': 'Save',
    'views.saved': 'The view was saved',
    'views.name': 'Name of the view',
    'views.nameNeeded': 'Give the view a name',
    'views.remove': 'Remove the view “{name}”?',
    'views.removeYes': 'Remove',
  },
}
