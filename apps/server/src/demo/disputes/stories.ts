import { accept, close, fail, firstTalk, handUp, perform, report, sendBack, settle, takeOver, talk, visit } from './chapters.ts'
import { type Dispute, steps } from './dispute.ts'

/** How a dispute goes, and how many days ago it began: early enough for its last deed to lie in the past. */
export interface Story {
  readonly share: number
  readonly ago: readonly [least: number, most: number]
  /** Matters whose agreement has at least this many duties, which take no longer than `longest` days. */
  readonly duties?: number
  readonly longest?: number
  readonly tell: (d: Dispute) => void
}

const opened = (d: Dispute): Dispute => accept(report(d))
const settled = (d: Dispute) => settle(talk(opened(d)))

function courtStory(d: Dispute): void {
  fail(firstTalk(opened(d), 5))
  d.wait(3).step(steps.handOn, { transfer: d.mint(), body: 'court', bodyName: '县（区）人民法院', reason: '调解不成，当事人要求诉讼解决，引导立案。' }, 10)
  d.wait(4).step(steps.outsideAnswer, { accepted: true, on: d.day, note: '法院已登记立案' }, 15)
  close(d)
}

function confirmedStory(d: Dispute): void {
  const duties = settled(d)
  const confirmation = d.mint()
  d.wait(6).step(steps.askConfirmation, { confirmation, askedOn: d.day, court: '县（区）人民法院', bothAgree: true, note: '' }, 9)
  d.wait(9).step(
    steps.answerConfirmation,
    { confirmation, answer: 'confirmed', on: d.day, document: `（${d.day.slice(0, 4)}）甘民特${d.own.between(10, 320)}号`, note: '' },
    15,
  )
  d.wait(2).step(steps.addPapers, { as: 'confirmation', note: '司法确认裁定书原件附卷' }, 9)
  close(visit(perform(d, duties)))
}

function takenOverStory(d: Dispute): void {
  takeOver(handUp(firstTalk(opened(d), 4)))
  close(visit(perform(d, settle(talk(d)))))
}

/** Every way in which a dispute may stand or have gone, with its share among all. */
export const stories: Readonly<Record<string, Story>> = {
  closed: { share: 62, ago: [62, 178], longest: 30, tell: (d) => close(visit(perform(d, settled(d)))) },
  'closed after long': { share: 10, ago: [150, 178], tell: (d) => close(visit(perform(d, settled(d)))) },
  'taken over': { share: 5, ago: [90, 170], longest: 30, tell: takenOverStory },
  confirmed: { share: 4, ago: [100, 170], longest: 30, duties: 1, tell: confirmedStory },
  withdrawn: {
    share: 4,
    ago: [20, 150],
    tell: (d) =>
      close(
        opened(d)
          .wait(2)
          .step(steps.withdraw, { note: d.say('{a}与{b}自行和好，申请撤回。') }, 10),
      ),
  },
  'just withdrawn': {
    share: 1,
    ago: [5, 8],
    tell: (d) =>
      void opened(d)
        .wait(2)
        .step(steps.withdraw, { note: d.say('{a}提出撤回，称再商量商量。') }, 16),
  },
  court: { share: 3, ago: [40, 150], tell: courtStory },
  failed: { share: 2, ago: [16, 40], tell: (d) => void fail(firstTalk(opened(d), 4)) },
  refused: {
    share: 3,
    ago: [10, 150],
    tell: (d) => void report(d).wait(1).step(steps.refuse, { because: 'in-court', note: '当事人已向法院起诉，不属于人民调解受理范围，已告知双方。' }, 10),
  },
  visited: { share: 5, ago: [48, 62], longest: 20, tell: (d) => void visit(perform(d, settled(d)), 8) },
  performed: { share: 6, ago: [31, 40], longest: 20, tell: (d) => void perform(d, settled(d)) },
  performing: { share: 5, ago: [34, 48], duties: 2, tell: (d) => void perform(d, settled(d), 1) },
  breached: {
    share: 2,
    ago: [44, 70],
    duties: 1,
    longest: 20,
    tell: (d) => {
      const [duty] = settled(d)
      d.day = duty!.due
      d.wait(4).step(steps.breach, { item: duty!.id, note: d.say('到期未付，{b}称再宽限些日子，已告知可以申请司法确认后强制执行或起诉。') }, 10)
    },
  },
  settled: { share: 5, ago: [10, 12], duties: 1, tell: (d) => void settled(d) },
  'sent back': { share: 2, ago: [14, 24], tell: (d) => void sendBack(handUp(firstTalk(opened(d), 30))) },
  mediating: { share: 9, ago: [5, 20], tell: (d) => void firstTalk(opened(d), 16) },
  'mediating too long': { share: 2, ago: [36, 44], tell: (d) => void firstTalk(opened(d), 12) },
  'handed up': { share: 2, ago: [7, 9], tell: (d) => void handUp(firstTalk(opened(d), 9)) },
  accepted: { share: 4, ago: [2, 4], tell: (d) => void opened(d) },
  reported: { share: 4, ago: [1, 2], tell: (d) => void report(d) },
  'reported and forgotten': { share: 1, ago: [9, 12], tell: (d) => void report(d) },
}
