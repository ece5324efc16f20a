import type { Words } from './words.ts'

/** Words of declared items in lists and forms. */
export const itemWords: Words = {
  zh: { 'items.yes': '是', 'items.no': '否' },
  en: { 'items.yes': 'yes', 'items.no': 'no' },
}
