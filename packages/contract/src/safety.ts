import { type Register, registerRoutes } from './registers.ts'

/** 警务室: a police room in a village or community, with its police officer in charge. */
export const policeRooms: Register = {
  name: 'safety.policeRooms',
  line: 'safety',
  path: '/safety/police-rooms',
  table: 'police_rooms',
  zh: '警务室',
  en: 'Police rooms',
  about: { zh: '村（社区）警务室及其民警、协警和值班电话。', en: 'Police rooms of villages and communities, their officers and the number to call.' },
  title: ['title'],
  items: [
    {
      name: 'title',
      zh: '名称',
      en: 'Name',
      kind: 'text',
      need: true,
      list: true,
      purpose: { zh: '辨认警务室', en: 'To know which one it is' },
      aliases: ['警务室名称'],
    },
    {
      name: 'station',
      zh: '所属派出所',
      en: 'Police station',
      kind: 'text',
      need: true,
      list: true,
      filter: true,
      sort: true,
      purpose: { zh: '移交事件', en: 'Where incidents are handed to' },
    },
    { name: 'inCharge', zh: '责任民警', en: 'Officer in charge', kind: 'text', max: 50, list: true, purpose: { zh: '联系', en: 'Whom to call' } },
    { name: 'phone', zh: '值班电话', en: 'Duty telephone', kind: 'phone', list: true, purpose: { zh: '报警和联系', en: 'To call for help' } },
    {
      name: 'assistants',
      zh: '协警人数',
      en: 'Assistants',
      kind: 'count',
      max: 500,
      list: true,
      sort: true,
      purpose: { zh: '统计力量', en: 'To count the force' },
    },
    { name: 'openedOn', zh: '启用日期', en: 'Open since', kind: 'day', sort: true, purpose: { zh: '统计各时点数量', en: 'To count them at any date' } },
  ],
}
export const policeRoomRoutes = registerRoutes(policeRooms)
