import type { Words } from '../../words/words.ts'
import { verbs } from './words-verbs.ts'

const said = (at: 1 | 2): Record<string, string> => Object.fromEntries(verbs.map((verb) => [`verb.reintegration.${verb[0]}`, verb[at]]))

/** What the line says outside its own pages. Notices name neither a person nor what it is about. */
export const words: Words = {
  zh: {
    ...said(1),
    'verb.sealed': '办理保密事项',
    'mine.verb.reintegration.page': '打开了您的帮教档案',
    'mine.work.reintegration': '在帮教工作中办理了您的档案',
    'message.reintegration.joined': '有一项保密工作交给您，请点开查看。',
    'message.reintegration.offered': '有一项保密工作请您接收，请点开查看。',
    'message.reintegration.sentBack': '您移交的一项保密工作被退回，请点开查看。',
    'message.reintegration.visitDue': '有一项保密工作到期，请点开查看。',
  },
  en: {
    ...said(2),
    'verb.sealed': 'Something sealed was handled',
    'mine.verb.reintegration.page': 'opened your help file',
    'mine.work.reintegration': 'wrote into your help file',
    'message.reintegration.joined': 'Confidential work was given to you. Open it to see.',
    'message.reintegration.offered': 'Confidential work is offered to you. Open it to see.',
    'message.reintegration.sentBack': 'Confidential work that you handed on was sent back. Open it to see.',
    'message.reintegration.visitDue': 'Confidential work has come due. Open it to see.',
  },
}
