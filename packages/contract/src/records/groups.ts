import { type RecordClass, recordClass } from '../record-class.ts'

const of = { basis: 'request', keeps: 'groups', person: true } as const

/** Mutual-aid groups, their elections, labour exchanged, bought and guaranteed together. */
export const groupRecords: readonly RecordClass[] = [
  recordClass('groups', ['互助组', 'Mutual-aid groups'], ['群众自愿互助', 'Residents help each other, of their own will'], {
    basis: 'request',
    keeps: 'groups',
    seen: 'groups.page',
    items: {
      sub: '-小类/Kind',
      name: '-组名/Name',
      pinyin: '-拼音/Pinyin',
      initials: '-首字母/Initials',
      purpose: '-宗旨/Purpose',
      founded_on: '-成立日期/Founded on',
      joining: '-入组方式/How one joins',
    },
  }),
  recordClass('group_members', ['互助组成员', 'Members of groups'], ['知道谁在组内、可以找谁帮忙', 'Who belongs to the group'], {
    ...of,
    seen: 'groups.members',
    items: { joined_on: '入组日期/Joined on', left_on: '退组日期/Left on' },
  }),
  recordClass('group_leaders', ['互助组组长', 'Leaders of groups'], ['知道由谁牵头', 'Who leads the group'], {
    ...of,
    seen: 'groups.page',
    items: { origin: '来源/Where the leader comes from', chosen: '产生方式/How chosen' },
  }),
  recordClass('group_requests', ['入组申请', 'Requests to join'], ['答复入组申请', 'To answer who asks to join'], {
    ...of,
    seen: 'groups.members',
    items: { name: '姓名/Name', asked_at: '申请时间/Asked at', answer: '答复/Answer', answered_at: '-答复时间/Answered at' },
  }),
  recordClass('group_elections', ['组长选举', 'Elections of leaders'], ['公开、可查的选举', 'An election that can be verified'], {
    ...of,
    seen: 'elections.page',
    items: {
      method: '-方式/Method',
      seats: '-名额/Seats',
      tie: '-票数相等时/On a tie',
      replaces: '-是否换届/Replaces the leaders',
      recalled: '被提请罢免的人/Whom it would recall',
      why: '-事由/Why',
      vote_on: '-投票日期/Vote on',
      vote_place: '-投票地点/Where',
      objection_days: '-公示天数/Days for objections',
      outcome: '-结果/Outcome',
      winners: '当选人/Winners',
      votes_for: '-同意票/For',
      votes_against: '-反对票/Against',
      blank: '-弃权票/Blank',
      invalid: '-无效票/Invalid',
      present: '-到会人数/Present',
      objections_until: '-公示至/Objections until',
      decided_on: '-决定日期/Decided on',
    },
  }),
  recordClass('group_nominees', ['候选人', 'Nominees'], ['选票上的名单', 'The names on the ballot'], {
    ...of,
    seen: 'elections.page',
    items: {
      election: '-选举/Election',
      name: '姓名/Name',
      origin: '来源/Where the person comes from',
      put_by: '-提名方式/Put by',
      stood_down: '已退出/Stood down',
      votes: '得票/Votes',
    },
  }),
  recordClass('labour_entries', ['换工记录', 'Labour exchanged'], ['双方认可的换工账', 'An account that both sides agree to'], {
    ...of,
    seen: 'labour.book',
    items: {
      giver: '出工人/Who worked',
      receiver: '受助人/For whom',
      half_days: '半天数/Half days',
      done_on: '-日期/Day',
      work: '活计/Work',
      giver_agreed: '出工人认可/Agreed by the one',
      receiver_agreed: '受助人认可/Agreed by the other',
      why: '异议原因/Why not',
      entered_by: '登记人/Who entered it',
      entered_at: '-登记时间/Entered at',
    },
  }),
  recordClass('purchases', ['联购', 'Shared purchases'], ['共同采购农资', 'To buy together'], {
    ...of,
    seen: 'purchases.list',
    items: {
      item: '-品名/What',
      unit: '-单位/Unit',
      price: '-单价/Price',
      supplier: '供货人/Supplier',
      order_until: '-报名截止/Order until',
      delivered_on: '-到货日期/Delivered on',
    },
  }),
  recordClass('purchase_orders', ['联购报名', 'Orders'], ['谁订了多少、是否付款取货', 'Who ordered how much'], {
    ...of,
    seen: 'purchases.list',
    items: { purchase: '-联购/Purchase', quantity: '数量/Quantity', paid_on: '付款日期/Paid on', handed_on: '取货日期/Handed over on' },
  }),
  recordClass('guarantees', ['联保贷款', 'Loans guaranteed together'], ['组员联保、按期还款', 'Members vouch for a loan'], {
    ...of,
    seen: 'guarantees.list',
    items: {
      borrower: '!借款人/Borrower',
      guarantors: '!担保人/Guarantors',
      agreed: '已同意担保的人/Who has agreed',
      bank: '!银行/Bank',
      amount: '!金额/Amount',
      months: '期限/Months',
      purpose: '用途/Purpose',
      due_on: '-到期日/Due on',
    },
  }),
  recordClass('guarantee_repayments', ['联保贷款还款', 'Repayments'], ['还款账', 'The account of a loan'], {
    ...of,
    seen: 'guarantees.list',
    items: { guarantee: '-贷款/Loan', amount: '!金额/Amount', payer: '还款人/Who paid' },
  }),
]
