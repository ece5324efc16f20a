import type { Words } from './words.ts'

/** Words of the pieces that choose a resident, an officer or a place. */
export const selectWords: Words = {
  zh: {
    'select.person.type': '输入姓名、拼音、首字母、身份证号或手机号',
    'select.person.none': '辖区内没有找到，可改为登记外来人员',
    'select.place.none': '没有找到这个地方',
  },
  en: {
    'select.person.type': 'Type a name, pinyin, initials, identity number or phone',
    'select.person.none': 'Not found in your places; enter somebody from outside instead',
    'select.place.none': 'No such place',
  },
}
