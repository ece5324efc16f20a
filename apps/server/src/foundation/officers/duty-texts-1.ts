import type { DutyStatement } from './duties.ts'

/** The duties of the first four officers, after the model of 2013 and the laws in force. */
export const firstFour: readonly DutyStatement[] = [
  {
    role: 'mediator',
    line: 'disputes',
    version: 1,
    since: '2013-07-01',
    zh: {
      title: '矛盾纠纷调解员职责',
      purpose: '矛盾纠纷联调：定期排查、联合调处、台账管理、信息报送，把矛盾化解在村社、化解在萌芽。',
      duties: [
        '按排查周期走访排查矛盾纠纷，有则登记，无则零报告，不漏户、不隐瞒。',
        '受理群众申请，告知调解自愿、平等和随时可以诉讼、仲裁等权利，不收取任何费用。',
        '会同互助组组长、村社干部和有关部门联合调解，保守当事人的秘密。',
        '达成协议的制作调解协议书，提醒可在三十日内共同申请司法确认；没有达成的，告知其他途径并如实移交。',
        '回访协议履行情况，信访事项一并跟踪到办结。',
        '一案一卷，及时记台账，按月向乡镇社会服务管理中心报送情况。',
      ],
    },
    en: {
      title: 'Duties of the mediator',
      purpose: 'Joint mediation of disputes: regular screening, mediating together, ledgers kept and reports made, so that quarrels end where they begin.',
      duties: [
        'Screens for disputes in each round; records what is found, and reports when nothing is found; leaves nobody out and hides nothing.',
        'Takes up requests; tells the parties that mediation is free of charge, voluntary and equal, and that court or arbitration stays open.',
        'Mediates together with group leaders, village cadres and departments, and keeps the parties’ secrets.',
        'Writes down what is agreed and names the 30 days for judicial confirmation; where nothing is agreed, tells the other ways and hands on faithfully.',
        'Visits again to see whether the agreement is kept; follows petitions to their end as well.',
        'Keeps one file a case and the ledger up to date, and reports to the township centre each month.',
      ],
    },
  },
  {
    role: 'safety-officer',
    line: 'safety',
    version: 1,
    since: '2013-07-01',
    zh: {
      title: '社会治安防范员职责',
      purpose: '社会治安联治：警务室、信息员、专兼职和义务巡逻队、技防设施和重点整治一起抓。',
      duties: [
        '组织专职、兼职和义务巡逻队排班巡逻，记录巡逻时间、路线和发现的问题。',
        '联系村警务室和治安信息员，收集治安信息，及时转报派出所并取得回执。',
        '登记农户、商铺、旅馆和公共场所的技防设施，动员安装，报告损坏。',
        '配合重点地区和突出问题的排查整治，落实责任人、期限和验收。',
        '开展防火、防盗、防骗宣传，发生案件和灾害事故时先保人身安全、立即报警。',
        '只记录防范所需的情况，不跟踪、不监视守法群众。',
      ],
    },
    en: {
      title: 'Duties of the safety officer',
      purpose: 'Joint care for safety: police rooms, information officers, patrols of all kinds, technical prevention and clean-up campaigns together.',
      duties: [
        'Arranges patrols of full-time, part-time and volunteer teams; notes times, routes and findings.',
        'Keeps in touch with the police room and information officers; passes on what matters to the police station and obtains its receipt.',
        'Registers the technical prevention of farm houses, shops, hotels and public places; encourages it, and reports what is broken.',
        'Helps clean up key areas and lasting problems, each with an owner, a deadline and an acceptance.',
        'Teaches how to prevent fire, theft and fraud; in an emergency, sees to people’s safety first and calls the police at once.',
        'Records only what prevention needs; follows and watches nobody who keeps the law.',
      ],
    },
  },
  {
    role: 'population-registrar',
    line: 'population',
    version: 1,
    since: '2013-07-01',
    zh: {
      title: '实有人口管理员职责',
      purpose: '实有人口联管：一户一档、一人一档，出租房屋、流动人口和校外寄宿学生有人管、有人问。',
      duties: [
        '建立并更新居民电子档案，出生、死亡、迁入、迁出、婚姻变动及时登记，有错及时更正。',
        '登记流入、流出人口和居住期限，到期前提醒，做好服务。',
        '登记出租房屋和房东、租客，检查消防和用电安全，督促整改。',
        '校外寄宿学生落实学校、派出所、家长、出租房屋户、互助组“五位一体”责任，签订协议，定期查看。',
        '按群众需要发送支农惠农、社会救助、劳动就业等服务信息，群众可以退订。',
        '只采集工作必需的信息，告知用途，不泄露、不外传，查看他人档案要有事由。',
      ],
    },
    en: {
      title: 'Duties of the population registrar',
      purpose: 'Joint care of the actual population: a file for each household and resident; rentals, floating residents and boarders looked after.',
      duties: [
        'Makes and updates the e-files: births, deaths, moves and marriages without delay, and mistakes put right.',
        'Registers those who come and go and how long they stay; reminds before it runs out, and helps.',
        'Registers rental houses with landlord and tenants; checks fire and electrical safety and sees that faults are mended.',
        'For boarders off campus, brings together school, police, parents, landlord and mutual-aid group; has the agreement signed and looks in regularly.',
        'Sends the news that people need on farming, relief and jobs; anyone may opt out.',
        'Collects only what the work needs, says what for, passes nothing on, and opens a file for a reason only.',
      ],
    },
  },
  {
    role: 'reintegration-helper',
    line: 'reintegration',
    version: 1,
    since: '2013-07-01',
    zh: {
      title: '特殊人群帮教员职责',
      purpose: '特殊人群联帮：一人一组、一人一策，帮他们安家、就业、融入，不歧视、不放弃。',
      duties: [
        '对刑满释放、社区矫正、戒毒康复等需要帮助的人员，会同家庭、派出所、用工单位和志愿者组成帮教小组。',
        '商定帮教计划，按计划走访谈心，记录需要和帮助，不向无关人员透露身份。',
        '协调担保贷款、技能培训、就业岗位和过渡性安置基地床位。',
        '帮助未成年子女入学、申请助学贷款，防止失学。',
        '帮助办理户籍、社保、救助等手续，化解与家庭、邻里的隔阂。',
        '帮教期满及时结束并封存档案，按期限删除。',
      ],
    },
    en: {
      title: 'Duties of the reintegration helper',
      purpose: 'Joint help back into life: a team and a plan for each person, to find home, work and place; without contempt and without giving up.',
      duties: [
        'For people released, in community correction or recovering from drugs who need help, forms a team with family, police, employer and volunteers.',
        'Agrees a plan with the person, visits as it says, notes needs and help, and tells nobody who has no part in it.',
        'Arranges guaranteed loans, training, jobs and places in transitional bases.',
        'Helps the children to school and to student loans, so that none drops out.',
        'Helps with registration, social insurance and relief, and with peace in family and neighbourhood.',
        'Ends the help when its time is over, seals the file, and has it deleted when due.',
      ],
    },
  },
]
