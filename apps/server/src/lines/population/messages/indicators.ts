import { type ServiceKind, serviceKinds } from '@balian/contract/service-messages'
import type { Flow, Indicator, Source } from '../../../foundation/indicators/index.ts'
import { messages, receipts } from './store.ts'

const received: Source = {
  name: receipts,
  from: "deliveries r join dispatches m on m.id = r.dispatch and m.kind <> 'direct'",
  id: 'm.id',
  place: 'r.place',
  title: 'm.title',
  opens: 'serviceMessage',
  route: 'population.serviceList',
}
const sent: Source = {
  name: messages,
  from: 'service_messages r',
  id: 'r.id',
  place: 'r.place',
  title: 'r.title',
  opens: 'serviceMessage',
  route: 'population.serviceList',
}
const day = "(r.at at time zone 'Asia/Shanghai')::date"
type Said = Pick<Flow, 'name' | 'zh' | 'en' | 'meaningZh' | 'meaningEn'> & Partial<Flow>
const flow = (source: Source, said: Said): Flow => ({ kind: 'flow', line: 'population', source, unit: 'count', day, ...said })
const keys: Readonly<Record<ServiceKind, string>> = { farm: 'Farm', relief: 'Relief', jobs: 'Jobs', other: 'Other' }

/** 服务信息, as the 2013 article counts them (1.02 million): one for each receiver; and the messages themselves. */
export const countedMessages: readonly Indicator[] = [
  flow(received, {
    name: 'population.serviceMessages',
    zh: '服务信息（条）',
    en: 'Service messages to residents',
    meaningZh: '期内发给群众的服务信息条数，一人一条（2013 年文章同口径）。',
    meaningEn: 'Service messages to residents in the period, one for each receiver, as the 2013 article counts them.',
  }),
  ...(Object.keys(serviceKinds) as ServiceKind[]).map((kind) =>
    flow(received, {
      name: `population.service${keys[kind]}`,
      where: `m.kind = '${kind}'`,
      zh: `服务信息：${serviceKinds[kind].zh}`,
      en: `Service messages: ${serviceKinds[kind].en.toLowerCase()}`,
      meaningZh: `期内发给群众的${serviceKinds[kind].zh}信息条数。`,
      meaningEn: `Service messages of this kind (${serviceKinds[kind].en.toLowerCase()}) to residents in the period.`,
    }),
  ),
  flow(received, {
    name: 'population.serviceRead',
    where: 'r.read_at is not null',
    zh: '已读服务信息',
    en: 'Service messages read',
    meaningZh: '期内发出、群众已读的服务信息条数。',
    meaningEn: 'Service messages of the period that their receivers have read.',
  }),
  flow(sent, {
    name: 'population.serviceSent',
    where: "r.state = 'sent'",
    day: "(r.sent_at at time zone 'Asia/Shanghai')::date",
    zh: '发布服务信息（篇）',
    en: 'Service messages sent out',
    meaningZh: '期内经审批发布的服务信息篇数。',
    meaningEn: 'Messages approved and sent out in the period.',
  }),
]
