import { boarderPrint } from '@balian/contract/boarders'
import { printed } from '../../../platform/print/index.ts'
import { read } from '../../../platform/read.ts'
import { cardOf } from './card.ts'
import { agreementPaper, cardPaper } from './paper.ts'
import { boarderSubject } from './subject.ts'

/** The card or the agreement on paper, phones masked: who signs adds what is missing. */
export const boarderPrintHandler = read(boarderPrint, {
  subject: boarderSubject,
  shows: ({ subject }) => ({ on: ['boarder', subject.row.id], place: subject.row.place, people: [subject.row.person], purpose: 'visit' }),
  run: async ({ tx, me, input, today, now, services }) => {
    const card = await cardOf({ tx, me, today, now, keys: services.keys }, input.id)
    const print = input.what === 'card' ? cardPaper(card) : agreementPaper(card)
    return printed(input.as, print)
  },
})
