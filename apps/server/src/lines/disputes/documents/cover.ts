import { type Block, dayInWords, type PrintDocument } from '../../../platform/print/index.ts'
import type { DisputeDossier } from './dossier.ts'
import { line, names } from './pieces.ts'

/** 卷宗封面: whose file it is, its name and number, who mediated from when to when, how long it is kept. */
export function cover(dossier: DisputeDossier): PrintDocument {
  // Every label is five characters wide, with spaces of a quarter where four must fill it.
  const rows: [string, string | undefined][] = [
    ['卷　　　名', dossier.name],
    ['卷　　　号', dossier.number ?? '（　　　　）　　人调字第　　　号'],
    ['人民调解员', names(dossier.mediators)],
    ['调 解 日 期 ', period(dossier)],
    ['立　卷　人', dossier.filed?.by],
    ['立 卷 日 期 ', dossier.filed?.on && dayInWords(dossier.filed.on)],
    ['保 管 期 限 ', dossier.filed?.keep],
    ['备　　　注', undefined],
  ]
  return {
    name: '人民调解卷宗',
    size: 'three',
    pageNumbers: false,
    unbroken: [...dossier.parties.map((party) => party.name), ...dossier.mediators],
    blocks: [
      { kind: 'space', lines: 3 },
      { kind: 'title', text: dossier.committee.name },
      { kind: 'title', text: '人民调解卷宗' },
      { kind: 'space', lines: 3 },
      ...rows.flatMap(([label, text]): Block[] => [
        { kind: 'paragraph', indent: 2, align: 'left', text: [`${label}：`, line(text, 18)] },
        { kind: 'space', lines: 0.35 },
      ]),
    ],
  }
}

/** From acceptance to the agreement or the ending; an open end while the matter is open. */
function period(dossier: DisputeDossier): string | undefined {
  const from = dossier.accepted?.on ?? dossier.sessions[0]?.at?.slice(0, 10)
  if (!from) return undefined
  const to = dossier.agreements.at(-1)?.on ?? dossier.ending?.on
  return `${dayInWords(from)}至${dayInWords(to).trim()}`
}

/** 封底. */
export function backCover(dossier: DisputeDossier): PrintDocument {
  return {
    name: '封底',
    size: 'three',
    pageNumbers: false,
    blocks: [
      { kind: 'space', lines: 20 },
      { kind: 'paragraph', align: 'center', text: dossier.committee.name },
      { kind: 'paragraph', align: 'center', text: dossier.number ?? '（　　　　）　　人调字第　　　号' },
    ],
  }
}
