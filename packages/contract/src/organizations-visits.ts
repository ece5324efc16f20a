import { declareActivity } from './activity-kind.ts'
import { enterprises, socialOrganizations } from './organizations.ts'
import { item } from './registers.ts'

/** 走访联络: a visit to an enterprise or a social organization, and what was raised there. */
export const liaisonVisit = declareActivity({
  line: 'organizations',
  zh: '走访联络',
  en: 'Liaison visit',
  about: { zh: '走访企业和社会组织：走访了哪一家，反映了什么。', en: 'Visits to enterprises and social organizations: which one, and what was raised.' },
  table: 'liaison_visits',
  items: [
    item('enterprise', 'item', ['走访的企业', 'Enterprise'], ['知道哪一家多久没走访', 'To know which one was not visited for long'], {
      list: true,
      filter: true,
      of: () => enterprises,
    }),
    item('socialOrganization', 'item', ['走访的社会组织', 'Social organization'], ['知道哪一家多久没走访', 'To know which one was not visited for long'], {
      list: true,
      filter: true,
      of: () => socialOrganizations,
    }),
    item('raised', 'long', ['反映的问题', 'What was raised'], ['登记为企业诉求，跟到办结', 'So that it becomes a case and is followed up'], { max: 500 }),
  ],
})
