import type { DutyStatement } from './duties.ts'

/** The duties of the other four officers, after the model of 2013 and the laws in force. */
export const otherFour: readonly DutyStatement[] = [
  {
    role: 'care-helper',
    line: 'care',
    version: 1,
    since: '2013-07-01',
    zh: {
      title: '弱势群体帮扶员职责',
      purpose: '弱势群体联扶：留守老人、妇女、儿童和困难家庭，有人看望、有人结对、有事帮。',
      duties: [
        '摸清留守老人、留守妇女、留守儿童和其他困难群众的底数和需要。',
        '为留守儿童落实委托监护协议，与监护人、学校保持联系；发现侵害或者危险，立即按规定报告。',
        '结对帮扶，按计划探望，长时间没有联系到的优先上门。',
        '受理求助，协调资金、实物、劳力、担保贷款和照料，记录帮了什么。',
        '用好互助老人幸福院、儿童之家等服务点，组织活动。',
        '尊重意愿，保护隐私，不摆拍、不公开困难情况。',
      ],
    },
    en: {
      title: 'Duties of the care helper',
      purpose: 'Joint support: left-behind elderly, women and children and families in need are visited, have somebody of their own, and get help.',
      duties: [
        'Knows who is left behind or in need, and of what.',
        'Sees that each left-behind child has a guardianship agreement; keeps in touch with guardian and school; reports harm or danger at once.',
        'Pairs helpers with people, visits as planned, and goes first to those not reached for long.',
        'Takes requests; arranges money, goods, labour, credit guarantees and care, and records what was given.',
        'Makes good use of homes for the elderly, children’s homes and other service sites.',
        'Respects what people wish and their privacy; takes no pictures for show and publishes nobody’s need.',
      ],
    },
  },
  {
    role: 'organization-liaison',
    line: 'organizations',
    version: 1,
    since: '2013-07-01',
    zh: {
      title: '两新组织联络员职责',
      purpose: '两新组织联建：联系非公有制经济组织和新社会组织，服务发展，维护职工权益。',
      duties: [
        '登记辖区非公经济组织和新社会组织的基本情况、用工人数，及时更新。',
        '定期走访，听取困难和诉求，转有关方面办理并反馈结果。',
        '宣传劳动法律，督促签订劳动合同；发现拖欠工资苗头及时预警、协调。',
        '帮助组建协会、合作社，带动产业互助组，联系技术、信息和销路。',
        '协助建立党组织和工会、共青团、妇联组织，开展活动。',
        '不干预正常经营，不吃拿卡要。',
      ],
    },
    en: {
      title: 'Duties of the organization liaison',
      purpose: 'Building together with private enterprises and new social organizations: serving their growth and their workers’ rights.',
      duties: [
        'Registers the enterprises and social organizations of the place with their staff, and keeps it up to date.',
        'Visits regularly, listens, hands on what is asked and brings back the answer.',
        'Makes labour law known and sees that contracts are signed; warns early of unpaid wages and helps to settle them.',
        'Helps associations and co-operatives come about and bring trade groups along, with know-how, information and markets.',
        'Helps to set up Party branches, unions, youth and women’s bodies.',
        'Does not meddle in business and takes nothing.',
      ],
    },
  },
  {
    role: 'errand-agent',
    line: 'errands',
    version: 1,
    since: '2013-07-01',
    zh: {
      title: '群众事务代办员职责',
      purpose: '群众事务联办：马上办、代着办、领着办，让群众少跑路、不求人。',
      duties: [
        '一次性告知需要的材料、条件和办理期限，不让群众为同一件事跑第二趟。',
        '能当场办的马上办；不能当场办的接受书面委托代着办；需要本人到场的预约好、领着办。',
        '逐件登记收到的证件和材料，开具回执，办完如数交还。',
        '在承诺期限内办结，办不成的说明理由和下一步怎么办，不积压、不推诿。',
        '随时答复进展，办结后告知本人，请群众评价；不满意的重新办理。',
        '不收费，不留存不需要的复印件，不把群众信息用作别处。',
      ],
    },
    en: {
      title: 'Duties of the errand agent',
      purpose: 'Doing people’s errands together: at once, for them, or leading them, so that nobody runs in vain or has to beg.',
      duties: [
        'Says all at once what papers are needed, who may ask and how long it takes, so that nobody comes twice for one thing.',
        'Does at once what can be done at once; takes a written authorization and does the rest for people; where they must come, makes the appointment and leads them.',
        'Records each paper received, gives a receipt, and hands everything back.',
        'Finishes within the promised time; where it cannot be done, says why and what comes next.',
        'Tells at any time how it stands and when it is done; asks for a rating, and takes it up again where people are not content.',
        'Takes no fee, keeps no copy that is not needed, and uses people’s data for nothing else.',
      ],
    },
  },
  {
    role: 'law-tutor',
    line: 'learning',
    version: 1,
    since: '2013-07-01',
    zh: {
      title: '法律政策辅导员职责',
      purpose: '法律政策联学：把法律和政策讲到院落、讲到田头，让群众听得懂、用得上。',
      duties: [
        '了解群众最想知道的法律和政策，制定学习计划，准备通俗的材料。',
        '通过互助组、村民会议、集市、入户等方式组织学习，登记主题、时间和参加人数。',
        '宣讲土地、婚姻、赡养、劳动、信贷、惠农等常用法律和政策，宣传依法信访。',
        '解答咨询；答不了的联系法律顾问、法律援助或者主管部门，并把答复带回来。',
        '培养“法律明白人”和互助组里的宣讲骨干。',
        '讲原文、讲准确，不夸大承诺，政策变了及时更新。',
      ],
    },
    en: {
      title: 'Duties of the law and policy tutor',
      purpose: 'Learning law and policy together: brought to courtyard and field, in words that people understand and can use.',
      duties: [
        'Finds out which laws and policies people most wish to know; plans, and prepares plain materials.',
        'Holds lessons in groups, village meetings, markets and homes; records theme, time and how many came.',
        'Explains land, marriage, support of parents, labour, credit and farm benefits, and how to petition lawfully.',
        'Answers questions; what goes beyond is asked of counsel, legal aid or the department, and the answer brought back.',
        'Trains people who know the law, and speakers within the groups.',
        'Keeps to the text and to the truth, promises nothing beyond it, and updates when policy changes.',
      ],
    },
  },
]
