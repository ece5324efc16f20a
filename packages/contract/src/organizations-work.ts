import { z } from 'zod'
import { can } from './can.ts'
import { day, id, placeCode } from './ids.ts'
import { enterprises, socialOrganizations } from './organizations.ts'
import { pageOf, paging } from './page.ts'
import { among, item, type Register, registerRoutes } from './registers.ts'
import { command, read } from './route.ts'

/** 党工团妇组织: a body that an organization has set up, from–to (ended when it was dissolved). */
export const bodies: Register = {
  name: 'organizations.bodies',
  line: 'organizations',
  path: '/organizations/bodies',
  table: 'organization_bodies',
  zh: '党工团妇组织',
  en: 'Bodies set up',
  about: {
    zh: '企业和社会组织里建立的党组织、工会、团组织、妇联。',
    en: 'Party organizations, unions, youth leagues and women’s federations set up in organizations.',
  },
  title: ['title'],
  items: [
    item('title', 'text', ['组织名称', 'Name'], ['辨认组织', 'To know which one it is'], { need: true, list: true }),
    item('bodyKind', 'choice', ['类别', 'Kind'], ['分类统计', 'Counts by kind'], {
      need: true,
      list: true,
      filter: true,
      choices: among(
        ['party', '党组织', 'Party organization'],
        ['union', '工会', 'Trade union'],
        ['youth', '团组织', 'Youth League'],
        ['women', '妇联', "Women's federation"],
      ),
    }),
    item('enterprise', 'item', ['所在企业', 'Enterprise'], ['组织建在哪里', 'Where it was set up'], { list: true, of: () => enterprises }),
    item('socialOrganization', 'item', ['所在社会组织', 'Social organization'], ['组织建在哪里', 'Where it was set up'], { of: () => socialOrganizations }),
    item('since', 'day', ['成立日期', 'Since'], ['统计各时点数量', 'To count them at any date'], { need: true, list: true, sort: true }),
    item('head', 'text', ['负责人', 'Head'], ['联络', 'Whom to ask'], { list: true, max: 50 }),
    item('members', 'count', ['成员数', 'Members'], ['统计', 'To count them'], { list: true, sort: true, max: 100_000 }),
  ],
}
export const bodyRoutes = registerRoutes(bodies)

const counted = { organizations: z.number().int(), staff: z.number().int(), contracts: z.number().int() }

/** 劳动合同: staff against contracts signed, by place; 劳动合同法 art. 10: a written contract within a month. */
export const contractsByPlace = read('organizations.contractsByPlace', {
  path: '/organizations/contracts',
  summary: 'Staff against labour contracts signed, of a place and of each place below it.',
  input: z.object({ place: placeCode }),
  output: z.object({ ...counted, places: z.array(z.object({ place: placeCode, placeName: z.string(), ...counted })) }),
})

/** How long an organization may go without a visit before it stands on the list, in days. */
export const visitDays = 90

export const liaisonRow = z.object({
  id,
  kind: z.enum(['enterprise', 'socialOrganization']),
  name: z.string(),
  place: placeCode,
  placeName: z.string(),
  lastVisit: day.nullable(),
  days: z.number().int().nullable().describe('since the last visit; null: never visited'),
  staff: z.number().int(),
  contracts: z.number().int(),
  reportedOn: day.nullable().describe('when a social organization last handed in its yearly report'),
  reportDue: z.boolean().describe('the report on last year is not in, and its day (31 May) has passed or is this year'),
})
export type LiaisonRow = z.infer<typeof liaisonRow>

export const liaisonList = read('organizations.liaison', {
  path: '/organizations/liaison',
  summary: 'What a liaison has to do: who was not visited for long, who lacks contracts, whose yearly report is due; the most urgent first.',
  input: z.object({
    ...paging,
    place: placeCode.optional(),
    show: z.enum(['visits', 'contracts', 'reports', 'all']).default('visits'),
    days: z.coerce.number().int().min(1).max(730).default(visitDays),
    text: z.string().trim().max(50).optional().describe('in the name'),
  }),
  output: pageOf(liaisonRow).extend({
    counts: z.object({ visits: z.number().int(), contracts: z.number().int(), reports: z.number().int(), all: z.number().int() }),
  }),
})

export const formedGroups = read('organizations.formedGroups', {
  path: '/organizations/associations/:id/groups',
  summary: 'The mutual-aid groups that an association or co-operative formed.',
  input: z.object({ id }),
  output: z.object({ items: z.array(z.object({ group: id, name: z.string(), on: day, by: z.string() })), can }),
  problems: ['not-found'],
})

export const formGroup = command('organizations.formGroup', {
  path: '/organizations/associations/:id/groups',
  summary: 'Writes down that an association or co-operative formed a mutual-aid group.',
  input: z.object({ id, group: id, on: day }),
  output: z.object({ groups: z.number().int() }),
  problems: ['not-found'],
})

export const unformGroup = command('organizations.unformGroup', {
  path: '/organizations/associations/:id/groups/:group/undo',
  summary: 'Takes it back: it was written down by mistake.',
  input: z.object({ id, group: id, why: z.string().trim().min(2).max(200) }),
  output: z.object({ groups: z.number().int() }),
  problems: ['not-found'],
})
