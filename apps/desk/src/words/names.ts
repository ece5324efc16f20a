import { lines } from '@balian/contract/lines'
import { roleWords } from '@balian/contract/roles'
import type { Words } from './words.ts'

const each = (language: 'zh' | 'en'): Record<string, string> =>
  Object.fromEntries([
    ...lines.map((line) => [`line.${line.line}`, line[language]]),
    ...Object.entries(roleWords).map(([role, said]) => [`role.${role}`, said[language]]),
  ])

/** Names that every page may use: lines, roles, tiers of places. */
export const words: Words = {
  zh: {
    ...each('zh'),
    'role.group-leader': '互助组组长',
    'role.resident': '群众',
    'level.province': '省',
    'level.city': '市',
    'level.county': '县区',
    'level.township': '乡镇街道',
    'level.village': '村社区',
    'level.group': '社',
  },
  en: {
    ...each('en'),
    'role.group-leader': 'Group leader',
    'role.resident': 'Resident',
    'level.province': 'Province',
    'level.city': 'City',
    'level.county': 'County',
    'level.township': 'Township',
    'level.village': 'Village',
    'level.group': 'Villager group',
  },
}
