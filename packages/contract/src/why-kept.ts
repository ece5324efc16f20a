import { officerRoles } from './lines.ts'
import type { Language } from './problem.ts'
import { bases, itemClasses } from './record-class.ts'
import type { FieldRecord } from './rights.ts'
import { type Role, roleWords } from './roles.ts'

// "Why do you have this?" (个人信息保护法 art. 17), said to officers and residents in the same words.

const said = {
  purpose: { zh: '用来做什么', en: 'What for' },
  basis: { zh: '法律依据', en: 'Legal basis' },
  class: { zh: '敏感程度', en: 'How sensitive' },
  kept: { zh: '保存多久', en: 'How long' },
  seenBy: { zh: '谁能看到', en: 'Who sees it' },
  delete: { zh: '然后删除', en: 'then deleted' },
  'de-identify': { zh: '然后去标识，只留统计', en: 'then de-identified, only numbers stay' },
  stays: { zh: '按档案规定保存', en: 'kept by the archive rules' },
  nobody: { zh: '仅系统自身使用，无人查看', en: 'Nobody: the system alone uses it' },
  eight: { zh: '八员', en: 'the eight officers' },
  assigned: { zh: '承办人', en: 'whoever is assigned' },
  leaders: { zh: '相关互助组组长', en: 'leaders of the groups concerned' },
  own: { zh: '群众本人', en: 'the resident concerned' },
  signedIn: { zh: '登录的人（仅限本人或公开内容）', en: 'anyone signed in (own or public things)' },
} as const

/** `结案后保存10年，然后去标识`. */
export function keptText({ event, days, act }: Pick<FieldRecord['kept'], 'event' | 'days' | 'act'>, language: Language): string {
  const zh = language === 'zh'
  if (days === null) return zh ? `${event.zh}期间保存` : `as long as ${event.en}`
  const years = days > 365 && days % 365 === 0
  const n = years ? days / 365 : days
  return zh ? `${event.zh}后保存${n}${years ? '年' : '天'}，${said[act].zh}` : `${n} ${years ? 'years' : 'days'} after ${event.en}; ${said[act].en}`
}

/** Who sees it, the eight officers named as one. */
export function seenText(seen: FieldRecord['seenBy'], language: Language): string {
  if (seen === null) return said.nobody[language]
  const eight = officerRoles.every((role) => seen.roles.includes(role))
  const roles = seen.roles.filter((role) => !eight || !(officerRoles as readonly Role[]).includes(role))
  const ways = (['assigned', 'leaders', 'own', 'signedIn'] as const).filter((way) => seen[way])
  return [...(eight ? [said.eight[language]] : []), ...roles.map((role) => roleWords[role][language]), ...ways.map((way) => said[way][language])].join(
    language === 'zh' ? '、' : ', ',
  )
}

/** Why an item is kept, as facts with their names; null when it is not in the registry. */
export function whyKept(record: FieldRecord | undefined, column: string, language: Language): readonly (readonly [name: string, text: string])[] | null {
  const item = record?.items.find((one) => one.column === column)
  if (!record || !item) return null
  return [
    [said.purpose[language], item.purpose[language]],
    [said.basis[language], bases[record.basis][language]],
    [said.class[language], itemClasses[item.class][language]],
    [said.kept[language], keptText(record.kept, language)],
    [said.seenBy[language], seenText(record.seenBy, language)],
  ]
}
