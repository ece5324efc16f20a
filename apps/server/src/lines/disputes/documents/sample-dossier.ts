import type { DisputeDossier } from './dossier.ts'

const facts =
  '张建国与王秀英两家承包地相邻，均位于窎沟村屲里社大坪梁。2013年春，王秀英家修整地埂时，将两家界埂向张建国一侧移动约60厘米，占用承包地约0.18亩。双方多次发生口角，2013年10月12日再次争执，致张建国种植的洋芋约120窝被毁。争议事项为界埂位置和青苗损失。王秀英未经对方同意移动界埂，应承担主要责任；张建国推倒新埂，应承担次要责任。'

/** An invented dispute with every paper in its file. */
export const sampleDossier: DisputeDossier = {
  number: '（2013）葛人调字第3号',
  name: '张建国与王秀英山林土地纠纷',
  committee: { name: '葛家岔镇人民调解委员会', phone: '0932-0000000' },
  category: '山林土地纠纷',
  source: 'application',
  brief: facts,
  claims: ['请求恢复两家承包地原界埂；', '请求赔偿毁坏洋芋的损失1,200元。'],
  parties: [
    {
      kind: 'person',
      side: 'applicant',
      name: '张建国',
      sex: '男',
      ethnicity: '汉族',
      age: 52,
      occupation: '农民',
      phone: '138****0000',
      identity: '621199196103050017',
      address: '定西市安定区葛家岔镇窎沟村屲里社12号',
      representative: {
        name: '张小军',
        sex: '男',
        age: 27,
        relation: '子',
        identity: '621199198608120031',
        phone: '139****0000',
        special: true,
        since: '2013-10-16',
      },
    },
    {
      kind: 'person',
      side: 'respondent',
      name: '王秀英',
      sex: '女',
      ethnicity: '汉族',
      age: 48,
      occupation: '农民',
      phone: '137****0000',
      identity: '621199196502110024',
      address: '定西市安定区葛家岔镇窎沟村屲里社15号',
    },
    {
      kind: 'organization',
      side: 'other',
      name: '窎沟村马铃薯种植农民专业合作社',
      head: '李有才',
      phone: '136****0000',
      identity: '93621102MA00000000',
      address: '定西市安定区葛家岔镇窎沟村',
    },
  ],
  mediators: ['陈守信', '马玉兰'],
  appliedOn: '2013-10-15',
  accepted: { on: '2013-10-16', registrar: '马玉兰' },
  notice: { on: '2013-10-16', how: 'in-writing' },
  investigations: [
    {
      at: '2013-10-17T09:30',
      place: '窎沟村屲里社大坪梁地头',
      present: ['马玉兰', '刘满仓'],
      asked: '刘满仓（屲里社社长）',
      account:
        '问：你知道两家的地埂原来在什么位置？\n答：知道。1998年二轮承包时社里丈量过，地埂在老榆树根往东两步的地方，打过石桩。\n问：石桩现在还在不在？\n答：石桩还在，埋在新埂下面，今天一起挖出来看过了。\n问：洋芋毁了多少？\n答：我数过，一百二十窝左右。',
      investigators: ['马玉兰'],
      recorder: '陈守信',
    },
  ],
  evidence: [
    { name: '农村土地承包经营权证复印件', kind: '书证', from: '张建国', on: '2013-10-16', pages: 2, note: '与原件核对无异' },
    { name: '地埂和石桩现场照片', kind: '照片', from: '马玉兰', on: '2013-10-17', pages: 3 },
  ],
  sessions: [
    {
      at: '2013-10-18T14:00',
      place: '窎沟村村委会调解室',
      parties: ['张建国', '王秀英'],
      attendees: ['刘满仓', '赵德福（地缘互助组组长）'],
      mediators: ['陈守信', '马玉兰'],
      recorder: '马玉兰',
      account:
        '陈守信：今天请两家来，是为大坪梁地埂的事。先由张建国说。\n张建国：界埂在石桩上，王家修埂时往我这边挪了两尺，还毁了我的洋芋。我要求把埂退回去，赔洋芋钱。\n王秀英：地埂年年塌，我是照着去年的印子修的。洋芋是他自己推埂时压坏的。\n刘满仓：石桩挖出来了，二轮承包就以石桩为界，这一点村里的老人都认。\n陈守信：石桩的位置双方今天都看过了，界埂以石桩为准，两家有没有意见？\n张建国：没意见。\n王秀英：界埂退回去可以，钱不能全由我出。\n双方对赔偿数额分歧较大，商定再议。',
      result: 'continued',
    },
    {
      at: '2013-10-22T09:00',
      place: '窎沟村村委会调解室',
      parties: ['张建国', '王秀英'],
      attendees: ['刘满仓'],
      mediators: ['陈守信', '马玉兰'],
      recorder: '马玉兰',
      account: '经过劝导，王秀英同意恢复界埂并赔偿八百元，张建国同意不再追究。双方自愿达成协议。',
      result: 'settled',
    },
  ],
  agreements: [
    {
      form: 'written',
      number: '（2013）葛人调字第3号',
      on: '2013-10-22',
      facts,
      terms: [
        '双方承包地以1998年二轮承包时所埋石桩为界，王秀英恢复原界埂，今后任何一方不得擅自移动。',
        '王秀英赔偿张建国洋芋损失人民币800元（大写：捌佰元整）。',
        '双方不再就此事发生争执，以后修整地埂事先告知对方。',
      ],
      obligations: [
        { by: '王秀英', what: '恢复原界埂', due: '2013-11-10' },
        { by: '王秀英', to: '张建国', what: '向张建国一次付清洋芋损失赔偿款', amount: 80_000n, due: '2013-11-30' },
      ],
      mediators: ['陈守信', '马玉兰'],
      recorder: '马玉兰',
    },
  ],
  performance: [
    { on: '2013-11-08', by: '王秀英', what: '恢复原界埂，双方到场确认', proof: '照片', recordedBy: '马玉兰' },
    { on: '2013-11-25', by: '王秀英', to: '张建国', what: '付清洋芋损失赔偿款', amount: 80_000n, proof: '收条', recordedBy: '马玉兰' },
  ],
  visits: [
    {
      on: '2013-12-04',
      visitor: '马玉兰',
      visited: ['张建国', '王秀英'],
      account: '界埂已按石桩恢复，赔偿款已经付清。两家都说没有意见，入冬后还一起修了地头的水路。',
    },
  ],
  confirmation: { court: '定西市安定区人民法院', appliedOn: '2013-11-01' },
  transfers: [],
  papers: [
    { as: 'identity', name: '当事人身份证复印件', pages: 2 },
    { as: 'performance', name: '收条', pages: 1 },
  ],
  filed: { on: '2013-12-10', by: '马玉兰', checkedBy: '陈守信', keep: '长期', note: '本卷材料齐全，协议已经履行完毕。' },
}

/** The same dispute, ended without agreement after one session and handed on. */
export const failedDossier: DisputeDossier = {
  ...sampleDossier,
  sessions: sampleDossier.sessions.slice(0, 1),
  agreements: [],
  performance: [],
  visits: [],
  confirmation: undefined,
  ending: { on: '2013-11-16', why: 'failed', account: '双方对赔偿数额分歧较大，经两次劝导仍不能达成一致' },
  transfers: [
    {
      number: '（2013）葛人调函字第1号',
      on: '2013-11-18',
      to: '安定区农村土地承包仲裁委员会',
      why: '该纠纷属于农村土地承包经营纠纷，经调解不成，双方愿意申请仲裁',
      materials: ['人民调解记录1份', '证据材料清单1份', '现场照片3张'],
      reply: { accepted: true, on: '2013-11-20', by: '李文华' },
    },
  ],
}

/** Nothing known but the committee: every paper as a form for the pen. */
export const emptyDossier: DisputeDossier = {
  name: '',
  committee: { name: '葛家岔镇人民调解委员会' },
  claims: [],
  parties: [],
  mediators: [],
  investigations: [],
  evidence: [],
  sessions: [],
  agreements: [],
  performance: [],
  visits: [],
  transfers: [],
  papers: [],
}
