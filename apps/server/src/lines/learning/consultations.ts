import { consultation } from '@balian/contract/consultations'
import { officerRoles } from '@balian/contract/lines'
import type { Rule } from '../../foundation/access/index.ts'
import { itemsOf, type MatterDeclared, type NotYet, updateItems } from '../../foundation/matters/index.ts'

const desk: Rule = { roles: ['law-tutor', 'manager'], assigned: true }
const within = { what: 'whole', within: { workingDays: 3 }, source: '法律政策咨询：三个工作日内解答' } as const

const ownAnswer: NotYet = { key: 'own-answer', zh: '自己的解答须由另一人核对', en: 'somebody else checks one’s own answer' }

/** Questions: anybody asks; the tutors of the place answer in three working days, and one checks what the other said. */
export const consultationDeclared: MatterDeclared = {
  matter: consultation as never,
  reading: { ...desk, leaders: true, own: true },
  opening: { roles: [...officerRoles, 'manager', 'window-clerk'], leaders: true, own: true },
  working: desk,
  office: desk,
  roles: ['law-tutor', 'manager'],
  begins: { open: [within], takeOver: [within], reopen: [within] },
  fulfils: { answer: ['whole'], refer: ['whole'] },
  hooks: { answer: ({ tx, me }, row) => updateItems(tx, consultation as never, row, { answered_by: me.account }) },
  reasons: async (row, _, { tx, me }) => {
    const { answered_by } = (await itemsOf(tx, consultation as never, row)) as { answered_by?: unknown }
    return answered_by === me.account ? { check: ownAnswer } : {}
  },
}
