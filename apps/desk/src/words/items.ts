import type { Words } from './words.ts'

/** Words of declared items in lists and forms. */
export const itemWords: Words = {
  zh: {
    'items.yes': '是',
    'items.no': '否',
    'items.credit.length': '统一社会信用代码应为 18 位，现在是 {count} 位',
    'items.credit.characters': '代码只用数字和大写字母，不用 I、O、S、V、Z，请核对证照',
    'items.credit.check': '最后一位校验码不对，请核对证照上的每一位',
    'items.credit.organization-check': '第 9 至 17 位（组织机构代码）的校验码不对，请核对证照',
  },
  en: {
    'items.yes': 'yes',
    'items.no': 'no',
    'items.credit.length': 'A unified social credit code has 18 characters; this one has {count}',
    'items.credit.characters': 'Only digits and capital letters without I, O, S, V, Z: look at the licence again',
    'items.credit.check': 'The last character (the check) does not fit: compare each character with the licence',
    'items.credit.organization-check': 'The check of characters 9 to 17 (the organization code) does not fit: look at the licence again',
  },
}
