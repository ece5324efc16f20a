import { type RecordClass, recordClass } from '../record-class.ts'

const of = { basis: 'employment', keeps: 'officers' } as const
const purpose = ['考评单位和干部的工作', 'To evaluate the work of offices and officers'] as const

/** Evaluation of offices and officers, and the call-backs that go into it. */
export const evaluationRecords: readonly RecordClass[] = [
  recordClass('evaluation_schemes', ['考评办法', 'Schemes of evaluation'], purpose, {
    ...of,
    seen: 'evaluation.schemes',
    items: { about: '-考评谁/Who is evaluated', period: '-时段/Period', source: '-依据/Source', made_by: '制定账号/Account that made it' },
  }),
  recordClass('evaluation_versions', ['考评办法版本', 'Versions of schemes'], purpose, {
    ...of,
    seen: 'evaluation.schemes',
    items: {
      scheme: '-考评办法/Scheme',
      rules: '-考评项目/Rules',
      changed_at: '-修改时间/Changed at',
      changed_by: '修改人/Who changed it',
    },
  }),
  recordClass('evaluation_runs', ['各期考评', 'Periods of evaluation'], purpose, {
    ...of,
    seen: 'evaluation.runs',
    items: {
      scheme: '-考评办法/Scheme',
      period_key: '-时段/Period',
      up_to: '-统计到/Counted up to',
      contest_until: '-申诉截止/Contests until',
      reckoned_at: '-统计时间/Counted at',
      signed_at: '-签发时间/Signed at',
      signed_by: '签发人/Who signed',
    },
  }),
  recordClass('evaluation_marks', ['考评得分', 'Marks'], purpose, {
    ...of,
    person: true,
    seen: 'evaluation.mark',
    items: {
      run: '-时段/Period',
      account: '干部账号/Account of the officer',
      name: '地方或者干部姓名/Name of the place or officer',
      posts: '任职和在岗天数/Posts and days in them',
      lines: '逐项工作数/Numbers of work by rule',
      marks: '得分/Marks',
      adjust: '申诉调整/Adjusted after contests',
    },
  }),
  recordClass('evaluation_contests', ['考评申诉', 'Contests of marks'], ['答复被考评者的申诉', 'To answer whoever was evaluated'], {
    ...of,
    person: true,
    seen: 'evaluation.contests',
    items: {
      run: '-时段/Period',
      mark: '-得分/Marks',
      account: '干部账号/Account of the officer',
      rule: '-考评项目/Rule',
      text: '理由/Reason',
      made_by: '申诉账号/Account that contests',
      made_name: '申诉人/Who contests',
      answer: '答复/Answer',
      adjust: '-调整/Adjusted by',
      answered_name: '答复人/Who answered',
      answered_at: '-答复时间/Answered at',
    },
  }),
  recordClass('call_back_agreements', ['是否同意回访', 'Whether people may be called back'], ['只回访同意的群众', 'To call only those who agreed'], {
    basis: 'consent',
    keeps: 'matters',
    person: true,
    seen: 'call-backs.agreement',
    items: { matter: '所涉事项/Matter', agreed: '是否同意/Whether they agreed', said_by: '记录人/Who noted it', said_at: '-记录时间/Noted at' },
  }),
  recordClass('call_back_draws', ['回访抽查', 'Draws of matters to call back'], ['随机抽取，可以复核', 'Random, and open to a check'], {
    ...of,
    seen: 'call-backs.page',
    items: {
      seed: '-随机种子/Seed',
      eligible: '-可抽事项/Eligible matters',
      size: '-抽取件数/How many',
      drawn_by: '抽取人/Who drew',
      drawn_at: '-抽取时间/Drawn at',
    },
  }),
  recordClass('call_backs', ['回访结果', 'What call-backs brought'], ['了解办得怎么样', 'To learn how it went'], {
    basis: 'consent',
    keeps: 'matters',
    person: true,
    seen: 'call-backs.page',
    items: {
      draw: '-抽查/Draw',
      matter: '所涉事项/Matter',
      result: '-是否接通/Whether reached',
      content: '满意程度/How content',
      note: '群众说了什么/What was said',
      called_on: '-回访日期/Called on',
      called_by: '回访人/Who called',
    },
  }),
]
