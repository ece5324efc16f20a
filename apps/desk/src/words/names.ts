import { lines } from '@balian/contract/lines'
import type { Words } from './words.ts'

const each = (language: 'zh' | 'en'): Record<string, string> =>
  Object.fromEntries(
    lines.flatMap((line) => [
      [`line.${line.line}`, line[language]],
      [`role.${line.officer}`, language === 'zh' ? line.officerZh : line.officerEn],
    ]),
  )

/** Names that every page may use: lines, roles, tiers of places. */
export const words: Words = {
  zh: {
    ...each('zh'),
    'role.window-clerk': '窗口办事员',
    'role.manager': '综治办管理员',
    'role.auditor': '审计员',
    'role.security-admin': '安全管理员',
    'role.system-admin': '系统管理员',
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
    'role.window-clerk': 'Window clerk',
    'role.manager': 'Manager',
    'role.auditor': 'Auditor',
    'role.security-admin': 'Security administrator',
    'role.system-admin': 'System administrator',
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
