import { purposeText } from '@balian/contract/purposes'
import { openingsSlip } from '@balian/contract/residents'
import { type Role, roleWords } from '@balian/contract/roles'
import { command } from '../../platform/command.ts'
import { dayInWords, type PrintDocument, printed } from '../../platform/print/index.ts'
import { type Opening, openingsOf } from '../audit/index.ts'
import { withoutNames } from '../people/index.ts'
import { spokenNames } from '../places/index.ts'
import { residentSubject } from './invite.ts'

/** The most entries on one slip; all of them stand on the resident's own pages. */
const most = 100

const roleOf = (role: string | null): string => (role && role in roleWords ? roleWords[role as Role].zh : role === 'group-leader' ? '互助组组长' : '')

function slip(name: string, rows: readonly (readonly string[])[], told: { place: string; by: string; today: string }): PrintDocument {
  return {
    name: '谁看过我的档案',
    size: 'small-four',
    footer: `${told.by} ${told.today}打印`,
    blocks: [
      { kind: 'title', above: told.place, text: '谁看过我的档案' },
      { kind: 'paragraph', indent: 0, text: `本人：${name}` },
      ...(rows.length > 0
        ? [
            {
              kind: 'table' as const,
              columns: [
                { header: '时间', width: 24 },
                { header: '单位', width: 26 },
                { header: '人员', width: 26 },
                { header: '为什么', width: 34 },
              ],
              rows,
            },
          ]
        : [{ kind: 'paragraph' as const, text: '没有人看过。' }]),
      {
        kind: 'paragraph',
        small: true,
        text: '对哪一条有疑问，可以当场向窗口提出，或者在群众主页点“为什么”，单位在十个工作日内答复。依法暂缓告知的记录到期补列；只有本人单独登录才能看到的记录不在此单上打印。',
      },
    ],
  }
}

/**
 * Printed by the office for the resident who is present. What only the resident and the help team may know of is on no paper that an
 * officer prints, and every slip says so, whosever it is.
 */
export const openingsSlipHandler = command(openingsSlip, {
  owner: true,
  fleeting: true,
  subject: residentSubject,
  audit: ({ input, subject }) => ({
    on: ['person', input.person],
    place: subject.place,
    people: [input.person],
    purpose: 'helped',
    detail: { presence: input.presence },
  }),
  run: async ({ tx, me, input, subject: { person }, services, today }) => {
    const all = await openingsOf(tx, person.id, { page: 1, size: most })
    const shown = all.filter((one) => !one.sealed && (!input.from || services.clock.day(new Date(one.at)) >= input.from))
    const village = person.place.slice(0, 12)
    const names = await spokenNames(tx, [village, ...shown.flatMap((one) => one.office ?? [])])
    const unnamed = await withoutNames(
      tx,
      shown.flatMap((one) => one.purpose ?? []),
    )
    const when = (one: Opening) => new Date(Date.parse(one.at) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')
    const rows = shown.map((one) => [
      when(one),
      one.office ? (names.get(one.office) ?? one.office) : '',
      `${one.name} ${roleOf(one.role)}`,
      one.purpose ? purposeText(unnamed(one.purpose), 'zh') : '',
    ])
    const paper = slip(person.name, rows, { place: names.get(village) ?? '', by: me.name, today: dayInWords(today) })
    return printed('pdf', paper, `谁看过我的档案-${person.name}`)
  },
})
