import { type RecordClass, recordClass } from '../record-class.ts'

const of = { basis: 'duty', keeps: 'groups', person: true } as const
/** What a village decides together: the decision stays, who spoke and came does not. */
const decided = { ...of, keeps: 'deliberation' } as const

/** Votes of every kind, and what a village decides together. */
export const deliberationRecords: readonly RecordClass[] = [
  recordClass('ballots', ['表决', 'Ballots'], ['按规则投票', 'To vote by the rules'], {
    ...of,
    seen: 'deliberation.page',
    items: { method: '-方式/Method' },
  }),
  recordClass('ballot_roll', ['投票人名册', 'Roll of voters'], ['一人一票', 'One vote each; never what was voted'], {
    ...of,
    seen: 'deliberation.roll',
    items: { ballot: '-表决/Ballot', voted: '是否已投票/Whether the person has voted' },
  }),
  recordClass('ballot_counts', ['计票记录', 'Counts'], ['两人分别计票核对', 'Counted by two, each alone'], {
    ...of,
    seen: 'deliberation.page',
    items: {
      ballot: '-表决/Ballot',
      name: '计票人/Who counted',
      present: '-到会人数/Present',
      votes: '-票数/Votes',
      blank: '-弃权票/Blank',
      invalid: '-无效票/Invalid',
    },
  }),
  recordClass('ballot_objections', ['对结果的异议', 'Objections'], ['答复异议', 'To answer objections'], {
    ...of,
    seen: 'deliberation.page',
    items: { ballot: '-表决/Ballot', text: '异议/Objection', answer: '答复/Answer', upheld: '-是否成立/Upheld', answered_at: '-答复时间/Answered at' },
  }),
  recordClass('topics', ['议题', 'Topics'], ['村民共同决定并公开（村民委员会组织法）', 'The village decides together, in the open'], {
    ...decided,
    seen: 'deliberation.page',
    items: {
      forum: '-由谁决定/Who decides',
      proposal: '-提议内容/Proposal',
      put_by: '-由谁提出/Brought up by',
      proposer: '提出人/Who brought it up',
      method: '-表决方式/Method',
      options: '-备选方案/Options',
      meet_on: '-开会日期/Day of the meeting',
      meet_at: '-开会时间/Time of the meeting',
      meet_place: '-开会地点/Place of the meeting',
      objection_days: '-公示天数/Days for objections',
      outcome: '-结果/Outcome',
      took: '-参加人数/Took part',
      votes: '-票数/Votes',
      blank: '-弃权票/Blank',
      invalid: '-无效票/Invalid',
      chosen: '-通过的选项/Chosen',
      decided_on: '-决定日期/Decided on',
      notice: '-公告（已隐去个人信息）/Notice, without personal data',
      published_on: '-公布日期/Published on',
      objections_until: '-公示至/Objections until',
      done_on: '-落实日期/Done on',
    },
  }),
  recordClass('topic_posts', ['议题发言', 'Opinions'], ['讨论议题', 'To discuss a topic'], {
    ...decided,
    seen: 'deliberation.page',
    items: {
      topic: '-议题/Topic',
      name: '发言人/Who spoke',
      office: '-是否代表村站/For the station',
      meeting: '-是否会上发言/At the meeting',
      text: '发言/What was said',
    },
  }),
  recordClass('topic_minutes', ['会议记录', 'Minutes'], ['记录会议和到会情况', 'What was said and who came'], {
    ...decided,
    seen: 'deliberation.page',
    items: {
      topic: '-议题/Topic',
      held_on: '-开会日期/Held on',
      began: '-开始/Began',
      ended: '-结束/Ended',
      chair: '主持人/Chair',
      recorder: '记录人/Recorder',
      watchers: '监票人/Who watched the count',
      text: '会议情况/What was discussed',
      attended: '到会人员/Who came',
      written_by: '记录者/Written by',
      written_at: '-记录时间/Written at',
    },
  }),
  recordClass('topic_steps', ['落实步骤', 'Steps of carrying out'], ['把决定落到实处', 'To carry a decision out'], {
    ...decided,
    seen: 'deliberation.page',
    items: { topic: '-议题/Topic', who: '负责人/Who does it', due: '-期限/Due', done_on: '-完成日期/Done on' },
  }),
  recordClass('representatives', ['村民代表', 'Representatives'], ['知道由谁代表各户议事', 'Who speaks for the households'], {
    ...of,
    seen: 'deliberation.representatives',
    items: { households: '-推选户数/Households' },
  }),
]

/** The library's papers are about nobody; who has confirmed having read one is of officers only. */
export const libraryRecords: readonly RecordClass[] = [
  recordClass('library_papers', ['资料', 'Papers of the library'], ['工作方案、职责、通知的现行文本', 'What is in force'], {
    basis: 'employment',
    keeps: 'officers',
    seen: 'library.page',
    items: {
      line: '-条线/Line',
      number: '-文号/Number',
      issuer: '-发文单位/Issuer',
      audience: '-发给哪些岗位/Audience',
      asks_receipt: '-要求回执/Asks for a receipt',
    },
  }),
  recordClass('library_versions', ['资料版本', 'Versions of papers'], ['保留各版本', 'Every version is kept'], {
    basis: 'employment',
    keeps: 'officers',
    seen: 'library.page',
    items: { paper: '-资料/Paper', number: '-版次/Number', text: '-正文/Text', change: '-修改说明/What is new' },
  }),
  recordClass('library_reads', ['阅读回执', 'Receipts of reading'], ['知道通知传达到了没有', 'Whether a circular has arrived'], {
    basis: 'employment',
    keeps: 'reading-receipts',
    seen: 'library.readers',
    items: { paper: '-资料/Paper', number: '-版次/Number' },
  }),
]
