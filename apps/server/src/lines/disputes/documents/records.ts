import { dayInWords, type PrintDocument, timeInWords } from '../../../platform/print/index.ts'
import type { DisputeDossier, MediationSession } from './dossier.ts'
import { entry, names, onOnePage, paper, signer, titled, told } from './pieces.ts'

const head = (at: string | undefined, place: string | undefined) => [entry('时间', at && timeInWords(at)), entry('地点', place)]

/** 人民调解调查记录 number `at`. */
export function investigation(dossier: DisputeDossier, at: number): PrintDocument {
  const one = dossier.investigations[at]
  return paper(dossier, '人民调解调查记录', [
    titled(dossier, '人民调解调查记录'),
    ...head(one?.at, one?.place),
    entry('参加人', names(one?.present ?? [])),
    entry('被调查人', one?.asked),
    { kind: 'paragraph', indent: 0, text: '记　　录：' },
    ...told(one?.account, 12),
    { kind: 'signatures', columns: 2, lines: [{ label: '被调查人（签名）' }, { label: '调查人（签名）' }, { label: '记录人（签名）' }] },
  ])
}

const results: Record<NonNullable<MediationSession['result']>, string> = {
  settled: '调解成功',
  'not-settled': '调解不成',
  continued: '有待继续调解',
}

/** 人民调解记录 of session number `at` (art. 27): read to the parties and signed by them. */
export function sessionRecord(dossier: DisputeDossier, at: number): PrintDocument {
  const one = dossier.sessions[at]
  const came = one?.parties.length ? one.parties : dossier.parties.map((party) => party.name)
  const signing = (came.length > 0 ? came : ['', '']).map((name) =>
    signer(
      '当事人',
      dossier.parties.find((party) => party.name === name),
    ),
  )
  const print = paper(dossier, '人民调解记录', [
    titled(dossier, '人民调解记录', dossier.sessions.length > 1 ? `第${at + 1}次` : undefined),
    ...head(one?.at, one?.place),
    entry('当事人', names(came)),
    entry('参加人', names(one?.attendees ?? [])),
    entry('调解员', names(one?.mediators ?? dossier.mediators)),
    entry('记录人', one?.recorder),
    { kind: 'paragraph', text: '人民调解委员会已将人民调解的相关规定告知各方当事人。' },
    { kind: 'paragraph', indent: 0, text: '调解记录：' },
    ...told(one?.account, 7),
    {
      kind: 'paragraph',
      indent: 0,
      align: 'left',
      text: ['调解结果：', ...Object.entries(results).map(([key, choice]) => ({ choice: `${choice}　`, chosen: one?.result === key }))],
    },
    { kind: 'signatures', columns: 1, lines: signing },
    { kind: 'signatures', columns: 2, lines: [{ label: '人民调解员（签名）' }, { label: '记录人（签名）' }] },
    { kind: 'paragraph', align: 'right', text: dayInWords(one?.at) },
  ])
  return onOnePage(print)
}
