import type { LetterTemplate } from '@balian/contract/letters'
import type { LineName } from '@balian/contract/lines'

export interface Standard {
  readonly key: string
  readonly line: LineName | null
  readonly use: LetterTemplate['use']
  readonly title: string
  readonly text: string
  /** What it says, in English. */
  readonly en: string
}

const standard = (key: string, line: LineName | null, use: LetterTemplate['use'], title: string, text: string, en: string): Standard => ({
  key,
  line,
  use,
  title,
  text,
  en,
})

/** Templates that come with Balian: plain words, short enough for one or two parts of an SMS. Management adapts them for its places. */
export const standards: readonly Standard[] = [
  standard(
    'session',
    'disputes',
    'person',
    '请您来调解',
    '{日期}{时间}在{地点}调解您的事，请带身份证和有关材料。不能来请提前告诉我们，电话{电话}。',
    'Invitation to a mediation session: day, time, place, what to bring, whom to call',
  ),
  standard(
    'performance',
    'disputes',
    'person',
    '协议快到期了',
    '您签的调解协议，{日期}前要做到：{事项}。有困难请早说，电话{电话}。',
    'Reminder: what the mediation agreement asks for by a day',
  ),
  standard(
    'screening',
    'disputes',
    'audience',
    '有矛盾早说早解',
    '家里邻里有解不开的疙瘩，请告诉村调解员或互助组组长，电话{电话}。不收钱，替您保密。',
    'Tell the mediator early; free and confidential',
  ),
  standard(
    'fraud',
    'safety',
    'audience',
    '防诈骗提醒',
    '近来有人冒充{冒充谁}打电话要钱。凡是要转账、要验证码的，先挂断，打96110或问村里，电话{电话}。',
    'A warning of fraud by telephone, whom to ask',
  ),
  standard(
    'fire',
    'safety',
    'audience',
    '用火用电要当心',
    '{时节}风干物燥，出门前关火断电，烟囱要通，电褥子要关。发现火情打119，再告诉村里{电话}。',
    'Fire and electricity safety',
  ),
  standard('patrol', 'safety', 'person', '巡逻排班', '{日期}{时间}轮到您巡逻，在{地点}集合。有事不能来请提前换班，电话{电话}。', 'A turn of patrol duty'),
  standard(
    'subsidy',
    'population',
    'audience',
    '补贴开始申请',
    '{补贴名称}开始申请，{截止日期}前带身份证、银行卡到{地点}办理。咨询电话{电话}。',
    'A subsidy can be applied for: until when, where, what to bring',
  ),
  standard(
    'recruit',
    'population',
    'audience',
    '招工信息',
    '{单位}招{工种}{人数}人，工资{工资}，{日期}在{地点}报名。咨询电话{电话}。',
    'Jobs: who hires, how many, pay, where to apply',
  ),
  standard(
    'renew',
    'population',
    'person',
    '居住登记快到期',
    '您的居住登记{日期}到期，请带身份证到{地点}续办，也可以打电话{电话}办理。',
    'A registration of residence runs out',
  ),
  standard(
    'boarder',
    'population',
    'person',
    '孩子住宿情况',
    '您的孩子{日期}的住宿探访已做，情况：{情况}。想了解更多请打电话{电话}。',
    'How a visit to an off-campus boarder went, to the parents',
  ),
  standard(
    'base',
    'reintegration',
    'audience',
    '技能培训报名',
    '{培训名称}免费培训，{日期}在{地点}开班，管午饭。谁都可以报名，电话{电话}。',
    'Free training open to everybody',
  ),
  standard('visit', 'care', 'person', '我们来看您', '{日期}{时间}我们到家里来看您，要带什么、有什么难处请先告诉我们，电话{电话}。', 'A visit is announced'),
  standard(
    'help',
    'care',
    'person',
    '救助有结果了',
    '您申请的{救助名称}已{结果}。{下一步}有不明白的请打电话{电话}。',
    'The outcome of a request for help, and what comes next',
  ),
  standard(
    'heat',
    'care',
    'audience',
    '天冷了照看老人',
    '{日期}起降温，请多看看身边的独居老人和孩子，用煤要通风。需要帮忙打电话{电话}。',
    'Cold weather: look after the old and the children',
  ),
  standard(
    'wages',
    'organizations',
    'audience',
    '讨薪找得到人',
    '干了活没拿到工资的，请带欠条、考勤、聊天记录到{地点}登记，电话{电话}，我们帮您要。',
    'Unpaid wages: where to register, what to bring',
  ),
  standard(
    'contract',
    'organizations',
    'person',
    '请来签劳动合同',
    '{单位}的劳动合同{日期}在{地点}签，请带身份证。看不懂的地方我们念给您听，电话{电话}。',
    'A labour contract is to be signed',
  ),
  standard(
    'missing',
    'errands',
    'person',
    '材料还差一样',
    '您办的{事项}还差：{材料}。请{日期}前送到{地点}，或打电话{电话}，我们上门取。',
    'A paper is missing: which, until when, where',
  ),
  standard('ready', 'errands', 'person', '事情办好了', '您办的{事项}已办好，{取件方式}。请带身份证。问询电话{电话}。', 'The matter is done: how to collect it'),
  standard(
    'window',
    'errands',
    'audience',
    '窗口时间有变',
    '{日期}起服务窗口{时间}上班，{地点}。急事打电话{电话}，代办员可以上门。',
    'Opening hours of the window change',
  ),
  standard(
    'lecture',
    'learning',
    'audience',
    '来听法律课',
    '{日期}{时间}在{地点}讲{主题}，有律师当场答问，免费。带上您的问题来。',
    'A lecture on law: when, where, what about',
  ),
  standard(
    'answer',
    'learning',
    'person',
    '您问的有答复了',
    '您问的{问题}，答复是：{答复}。还有不明白的请打电话{电话}。',
    'A question on law has been answered',
  ),
  standard('meeting', null, 'audience', '开会通知', '{日期}{时间}在{地点}开{会议}，商量{议题}，每户来一人。', 'A meeting of the village'),
  standard('outage', null, 'audience', '停水停电', '{日期}{时间}因{原因}停{水或电}，请提前准备。预计{恢复时间}恢复。', 'Water or power will be off'),
]
