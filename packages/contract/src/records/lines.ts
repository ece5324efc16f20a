import { type RecordClass, recordClass } from '../record-class.ts'

/** Care: the file with its visits. */
const care: readonly RecordClass[] = [
  recordClass('care_files', ['帮扶档案', 'Care files'], ['定期走访，不漏一人', 'Regular visits, nobody forgotten'], {
    basis: 'duty',
    keeps: 'care-files',
    seen: 'care.file',
    person: true,
    grave: 'minor',
    items: {
      name: '姓名/Name',
      reasons: '帮扶原因/Why',
      since: '-建档日期/Since',
      rule_days: '-规定间隔/Days by the rule',
      plan_days: '-计划间隔/Days by the plan',
      plan_why: '调整原因/Why it differs',
      last_seen: '最近联系/Last contact',
      keeper_kind: '-责任人种类/Kind of keeper',
      keeper_account: '责任干部/Officer who visits',
      keeper_person: '责任组长/Leader who visits',
      keeper_group: '-责任互助组/Their group',
      by_hand: '-人工指定/Named by hand',
      shared_on: '-分派日期/Shared out on',
      closed_on: '-关闭日期/Closed on',
    },
  }),
  recordClass('care_visits', ['走访记录', 'Visits'], ['记录走访和需要', 'What was seen and what is needed'], {
    basis: 'duty',
    keeps: 'care-files',
    seen: 'care.visits',
    person: true,
    grave: 'minor',
    items: { file: '-帮扶档案/Care file', how: '-方式/How', name: '走访人/Who visited' },
  }),
  recordClass('care_spells', ['走访周期', 'Intervals between visits'], ['统计走访是否及时', 'Whether visits were in time'], {
    basis: 'duty',
    keeps: 'care-files',
    seen: 'care.file',
    person: true,
    grave: 'minor',
    items: { file: '-帮扶档案/Care file', began: '-起/Began', ended: '-止/Ended', contacts: '-联系次数/Contacts', days: '-天数/Days' },
  }),
]

/** Safety: patrols and what they find. */
const safety: readonly RecordClass[] = [
  recordClass('patrols', ['巡逻排班与日志', 'Patrols'], ['按班巡逻', 'That patrols go out'], {
    basis: 'employment',
    keeps: 'officers',
    seen: 'safety.patrol',
    items: {
      plan: '-计划/Plan',
      team: '-队伍/Team',
      day: '-日期/Day',
      duty: '值班人/On duty',
      came: '到岗人/Who came',
      started_at: '-开始/Started at',
      cancelled_at: '-取消/Cancelled at',
      why: '-原因/Why',
    },
  }),
  recordClass('patrol_checks', ['巡逻打卡', 'Check-ins'], ['记录到过的点位', 'Which spots were reached; never who was met'], {
    basis: 'employment',
    keeps: 'officers',
    seen: 'safety.patrol',
    items: { patrol: '-巡逻/Patrol', spot: '-点位/Spot', spot_name: '-点位名称/Its name' },
  }),
  recordClass('safety_findings', ['巡逻发现的隐患', 'Findings'], ['消除隐患', 'To remove hazards'], {
    basis: 'duty',
    keeps: 'matters',
    seen: 'safety.finding',
    items: {
      patrol: '-巡逻/Patrol',
      informant: '信息员/Information officer',
      what: '情况/What',
      spot: '-地点/Where',
      handed_to: '-移交单位/Handed to',
      incident: '-转为治安事件/Became an incident',
      done_on: '-办结日期/Done on',
    },
  }),
  recordClass('safety_finding_steps', ['隐患处理过程', 'Steps on findings'], ['处理可查', 'What was done about it'], {
    basis: 'duty',
    keeps: 'matters',
    seen: 'safety.finding',
    items: { finding: '-隐患/Finding', step: '-步骤/Step' },
  }),
]

const population = { basis: 'duty', keeps: 'registers', person: true } as const
const residence: readonly RecordClass[] = [
  recordClass('boarder_check_ins', ['寄宿生联系记录', 'Contacts with boarders'], ['五方联管，确认学生平安', 'That the pupil is well: five-party care'], {
    ...population,
    keeps: 'child-files',
    seen: 'population.boarderCard',
    grave: 'minor',
    items: { boarder: '学生/Boarder', how: '-方式/How', name: '联系人/Who asked' },
  }),
  recordClass('stay_periods', ['居住期限', 'Periods of stay'], ['流动人口登记到期续期', 'Registration of floating residents'], {
    ...population,
    seen: 'population.floatingStay',
    items: { stay: '-登记/Registration', number: '登记号/Number', name: '经办人/Who registered it' },
  }),
  recordClass('tenancies', ['租住关系', 'Tenancies'], ['出租房屋安全与服务', 'Safety of rented houses and services to tenants'], {
    ...population,
    seen: 'population.house',
    items: { house: '-房屋/House', contract: '-是否有合同/Contract' },
  }),
  recordClass(
    'service_messages',
    ['服务信息', 'Service messages'],
    ['把惠农、救助、就业信息送到需要的人', 'To bring news of support, relief and jobs to whom it concerns'],
    {
      basis: 'duty',
      keeps: 'receipts',
      seen: 'population.servicePage',
      items: {
        body: '-内容/Text',
        age_from: '-年龄起/Age from',
        age_to: '-年龄止/Age to',
        household: '-按户/By household',
        register: '-台账/Register',
        about_line: '-在办事项/Open matters of',
        for_line: '-发布的条线/Line that tells',
        send_on: '-发送日期/Send on',
        send_time: '-发送时间/Send at',
        channels: '-发送渠道/Ways',
        urgent: '-紧急/Urgent',
        steps: '-步骤/Steps',
        writer: '起草账号/Account that wrote it',
        writer_name: '起草人/Who wrote it',
        approver: '审核账号/Account that approved it',
        approver_name: '审核人/Who approved it',
        opted_out: '-退订人数/Opted out',
        sent_at: '-发送时间/Sent at',
      },
    },
  ),
  recordClass('service_opt_outs', ['退订', 'Opt-outs'], ['尊重本人不接收的意愿', 'To respect who wants no messages'], {
    basis: 'request',
    keeps: 'residents',
    seen: 'population.serviceMine',
    person: true,
    items: { name: '登记人/Who noted it' },
  }),
]

const work: readonly RecordClass[] = [
  recordClass('association_groups', ['协会组建的互助组', 'Groups formed by associations'], ['协会带动群众', 'Which groups an association formed'], {
    basis: 'duty',
    keeps: 'registers',
    seen: 'organizations.formedGroups',
    items: { association: '-协会/Association', group_id: '-互助组/Group' },
  }),
  recordClass('errand_papers', ['代办材料', 'Papers of errands'], ['材料去向清楚、如数退还', 'Where each paper is, until it is given back'], {
    basis: 'request',
    keeps: 'matters',
    seen: 'errand-papers.list',
    person: true,
    items: {
      name: '材料名称/Paper',
      form: '-原件或复印件/Original or copy',
      count: '-份数/Count',
      holder: '-保管方/Held by',
      holder_account: '保管账号/Account that holds it',
      holder_name: '保管人/Who holds it',
      since: '-起/Since',
      offered_to: '交接账号/Offered to',
      offered_name: '交接人/Offered to whom',
    },
  }),
  recordClass('errand_paper_moves', ['代办材料交接', 'Moves of papers'], ['交接可查', 'Who gave it to whom'], {
    basis: 'request',
    keeps: 'matters',
    seen: 'errand-papers.list',
    person: true,
    items: { paper: '-材料/Paper', act: '-动作/Act', from_name: '交出人/From', to_name: '接收人/To', receipt: '-回执码/Receipt' },
  }),
  recordClass('law_answers', ['政策问答', 'Questions and answers'], ['公开解答政策', 'Public answers; name nobody'], {
    basis: 'duty',
    keeps: 'registers',
    seen: 'answers.list',
    items: {
      area: '-领域/Area',
      question: '-问题/Question',
      answer: '-解答/Answer',
      basis: '-依据/Basis',
      consultation: '-来源咨询/Consultation',
      published_at: '-公布时间/Published at',
    },
  }),
  recordClass('law_material_holders', ['资料发放', 'Holders of materials'], ['资料发到哪里', 'Where materials went'], {
    basis: 'duty',
    keeps: 'registers',
    seen: 'learning.materialVersions',
    items: { material: '-资料/Material', holder: '-持有单位/Holder', copies: '-份数/Copies' },
  }),
  recordClass('lecture_sessions', ['签到场次', 'Sign-in sessions'], ['签到统计到场人数', 'Who came, to count them'], {
    basis: 'duty',
    keeps: 'officers',
    seen: 'learning.session',
    items: {
      theme: '-主题/Theme',
      area: '-领域/Area',
      plan: '-计划/Plan',
      tutor: '宣讲人/Tutor',
      material: '-资料/Material',
      secret: '-签到密钥/Secret of the code',
      closed_at: '-结束/Closed at',
      activity: '-活动/Activity',
    },
  }),
  recordClass('lecture_signs', ['签到', 'Signs'], ['统计到场人数', 'To count who came'], {
    basis: 'request',
    keeps: 'registers',
    seen: 'learning.session',
    person: true,
    items: { session: '-场次/Session', name: '姓名/Name', count: '-人数/Count', own: '-本人签到/Own' },
  }),
]

export const lineRecords: readonly RecordClass[] = [...care, ...safety, ...residence, ...work]
