import { matterKind, matterRoutes } from './matters.ts'
import { among, item } from './registers.ts'
import { keyAreas } from './safety.ts'

/**
 * 警情线索移交: something for the police, handed over to the police station with a receipt, and its answer. It goes upward one by one;
 * there is no spreadsheet of them.
 */
export const incidents = matterKind({
  module: 'incidents',
  line: 'safety',
  kind: 'incident',
  path: '/safety/incidents',
  table: 'safety_incidents',
  zh: '警情线索移交',
  en: 'Incidents for the police',
  about: {
    zh: '发现的警情线索：何时移交派出所、谁接收、回执编号、处理结果。逐件移交，不批量导出。',
    en: 'What is for the police: handed over to the station when, received by whom, the receipt, the answer. One by one, never in bulk.',
  },
  exported: false,
  sheet: { zh: '警情线索移交单', en: 'Hand-over to the police station', receipt: ['receivedBy', 'receivedAt', 'receipt'] },
  start: 'reported',
  states: {
    reported: { zh: '待移交', en: 'To be handed over', tone: 'warn' },
    handed: { zh: '已移交待答复', en: 'Handed over', tone: 'info' },
    answered: { zh: '派出所已答复', en: 'Answered', tone: 'good', end: true },
    dropped: { zh: '不移交', en: 'Not for the police', tone: 'plain', end: true },
  },
  steps: {
    handOver: {
      zh: '移交派出所',
      en: 'Hand over',
      from: ['reported'],
      to: 'handed',
      items: [
        item('receipt', 'text', ['回执编号', 'Receipt number'], ['证明已移交', 'Proof that it was handed over'], { need: true, max: 40 }),
        item('receivedBy', 'text', ['接收民警', 'Received by'], ['证明已移交', 'Proof that it was handed over'], { need: true, max: 50 }),
        item('receivedAt', 'text', ['接收时间', 'Received at'], ['证明已移交', 'Proof that it was handed over'], { need: true, max: 16 }),
      ],
      help: { zh: '打印移交单，由接收民警填写回执。', en: 'Print the form; the receiving officer fills in the receipt.' },
    },
    answer: {
      zh: '登记答复',
      en: 'Write down the answer',
      from: ['handed'],
      to: 'answered',
      items: [
        item('result', 'choice', ['处理结果', 'What came of it'], ['统计移交的成效', 'To count what came of it'], {
          need: true,
          choices: among(
            ['cleared', '已处置，排除隐患', 'Dealt with'],
            ['case', '受理为案件', 'Taken up as a case'],
            ['mediated', '治安调解', 'Settled by the police'],
            ['none', '查无问题', 'Nothing found'],
          ),
        }),
        item('answeredOn', 'day', ['答复日期', 'Answered on'], ['计算答复用时', 'How long it took'], { need: true }),
      ],
    },
    remind: { zh: '催问', en: 'Ask again', from: ['handed'], note: 'must', aside: true },
    drop: {
      zh: '不移交',
      en: 'Not for the police',
      from: ['reported'],
      to: 'dropped',
      note: 'must',
      grave: true,
      aside: true,
      help: { zh: '核实后不属于警情的，说明理由。', en: 'When it turns out not to be for the police: why.' },
    },
  },
  working: ['reported', 'handed'],
  handsOn: ['reported'],
  parties: { roles: [{ value: 'teller', zh: '报告人', en: 'Who tells it' }], least: 0, most: 3 },
  items: [
    item('incidentKind', 'choice', ['类别', 'Kind'], ['分类移交', 'Where it goes'], {
      need: true,
      list: true,
      filter: true,
      choices: among(
        ['theft', '盗窃', 'Theft'],
        ['fraud', '诈骗', 'Fraud'],
        ['fight', '殴打滋事', 'Fight'],
        ['gambling', '赌博', 'Gambling'],
        ['traffic', '交通', 'Traffic'],
        ['fire', '火灾', 'Fire'],
        ['goods', '危险物品', 'Dangerous goods'],
        ['other', '其他', 'Other'],
      ),
    }),
    item('what', 'long', ['情况', 'What happened'], ['派出所处置', 'So that the police can act'], { need: true, max: 1000 }),
    item('spot', 'text', ['地点', 'Where'], ['派出所处置', 'So that the police can act'], { need: true, list: true, max: 100 }),
    item('happenedOn', 'day', ['发生日期', 'When'], ['派出所处置', 'So that the police can act'], { need: true, list: true }),
    item('urgent', 'yes', ['紧急', 'Urgent'], ['当日移交', 'To be handed over the same day'], { list: true, filter: true }),
    item('station', 'text', ['移交单位', 'Police station'], ['移交给谁', 'Whom it is handed to'], { need: true, list: true, max: 60 }),
    item('receipt', 'text', ['回执编号', 'Receipt number'], ['证明已移交', 'Proof that it was handed over'], { max: 40 }),
    item('receivedBy', 'text', ['接收民警', 'Received by'], ['证明已移交', 'Proof that it was handed over'], { max: 50 }),
    item('receivedAt', 'text', ['接收时间', 'Received at'], ['证明已移交', 'Proof that it was handed over'], { max: 16 }),
    item('result', 'choice', ['处理结果', 'What came of it'], ['统计移交的成效', 'To count what came of it'], {
      filter: true,
      choices: among(
        ['cleared', '已处置，排除隐患', 'Dealt with'],
        ['case', '受理为案件', 'Taken up as a case'],
        ['mediated', '治安调解', 'Settled by the police'],
        ['none', '查无问题', 'Nothing found'],
      ),
    }),
    item('answeredOn', 'day', ['答复日期', 'Answered on'], ['计算答复用时', 'How long it took'], {}),
  ],
  later: ['receipt', 'receivedBy', 'receivedAt', 'result', 'answeredOn'],
  numbered: '移交',
})
export const incidentRoutes = matterRoutes(incidents)

/** 重点地区整治: a clean-up with a lead unit, a deadline, measures, acceptance by another office, and reopening when the trouble comes back. */
export const campaigns = matterKind({
  module: 'campaigns',
  line: 'safety',
  kind: 'campaign',
  path: '/safety/campaigns',
  table: 'safety_campaigns',
  zh: '重点地区整治',
  en: 'Clean-up campaigns',
  about: {
    zh: '治安重点地区挂牌整治：牵头单位、期限、措施，由别的单位验收；反弹的重新整治。',
    en: 'Clean-up of an area: lead unit, deadline, measures, accepted by another office; taken up again when the trouble comes back.',
  },
  start: 'listed',
  states: {
    listed: { zh: '已挂牌', en: 'Listed', tone: 'warn' },
    working: { zh: '整治中', en: 'Under way', tone: 'info' },
    reported: { zh: '待验收', en: 'Waiting for acceptance', tone: 'warn' },
    accepted: { zh: '验收销号', en: 'Accepted', tone: 'good', end: true },
  },
  steps: {
    begin: {
      zh: '制定措施',
      en: 'Set measures',
      from: ['listed'],
      to: 'working',
      items: [item('measures', 'long', ['整治措施', 'Measures'], ['按措施落实', 'What is done about it'], { need: true })],
    },
    progress: { zh: '记录进展', en: 'Progress', from: ['working'], note: 'must', aside: true },
    report: {
      zh: '申请验收',
      en: 'Ask for acceptance',
      from: ['working'],
      to: 'reported',
      items: [item('done', 'long', ['整治情况', 'What was done'], ['验收依据', 'For acceptance'], { need: true })],
    },
    accept: {
      zh: '验收通过',
      en: 'Accept',
      from: ['reported'],
      to: 'accepted',
      items: [
        item('acceptedBy', 'text', ['验收单位', 'Accepted by'], ['由别的单位验收', 'By another office than the one that leads it'], { need: true, max: 60 }),
        item('acceptedOn', 'day', ['验收日期', 'Accepted on'], ['销号', 'To close it'], { need: true }),
      ],
      grave: true,
      help: { zh: '由上一级验收，验收单位不能是牵头单位。', en: 'By the office above; never by the unit that led it.' },
    },
    refuse: {
      zh: '验收不通过',
      en: 'Refuse',
      from: ['reported'],
      to: 'working',
      note: 'must',
      help: { zh: '写明还差什么，退回继续整治。', en: 'What is still missing; it goes on.' },
    },
  },
  working: ['listed', 'working', 'reported'],
  parties: { roles: [{ value: 'unit', zh: '参与单位', en: 'Unit that takes part' }], least: 0, most: 10 },
  items: [
    item('area', 'item', ['重点地区', 'Area'], ['整治哪里', 'Which area'], { need: true, list: true, of: () => keyAreas }),
    item('problem', 'text', ['突出问题', 'Problem'], ['明确整治内容', 'What is to be cleaned up'], { need: true, list: true, max: 200 }),
    item('leadUnit', 'text', ['牵头单位', 'Led by'], ['落实责任', 'Who answers for it'], { need: true, list: true, max: 60 }),
    item('finishBy', 'day', ['完成期限', 'To be finished by'], ['督办', 'To follow it up'], { need: true, list: true }),
    item('measures', 'long', ['整治措施', 'Measures'], ['按措施落实', 'What is done about it'], {}),
    item('done', 'long', ['整治情况', 'What was done'], ['验收依据', 'For acceptance'], {}),
    item('acceptedBy', 'text', ['验收单位', 'Accepted by'], ['由别的单位验收', 'By another office than the one that leads it'], { max: 60 }),
    item('acceptedOn', 'day', ['验收日期', 'Accepted on'], ['销号', 'To close it'], {}),
  ],
  later: ['measures', 'done', 'acceptedBy', 'acceptedOn'],
  numbered: '整治',
  reopens: 'working',
})
export const campaignRoutes = matterRoutes(campaigns)
