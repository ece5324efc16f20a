import { z } from 'zod'
import { day, id, placeCode } from './ids.ts'
import { pageOf, paging } from './page.ts'
import { item, type Register, registerRoutes } from './registers.ts'
import { read } from './route.ts'

/**
 * 委托照护协议: parents who are away entrust a child to a guardian, with the village as witness (未成年人保护法 art. 22–23: parents who
 * cannot look after a child must entrust it in writing, tell school and village, and stay in touch at least once a week).
 */
export const guardianships: Register = {
  name: 'care.guardianships',
  line: 'care',
  path: '/care/guardianships',
  table: 'care_guardianships',
  zh: '委托照护协议',
  en: 'Guardianship agreements',
  about: {
    zh: '外出务工父母委托他人照护留守儿童的协议，到期提醒，可打印签字（未成年人保护法第22、23条）。',
    en: 'Parents away entrust a left-behind child to a guardian; reminders before the end; printed to be signed (Law on the Protection of Minors, art. 22–23).',
  },
  title: ['child', 'fromOn'],
  items: [
    item('child', 'person', ['儿童', 'Child'], ['确定被照护人', 'To know whom it protects'], { need: true, list: true }),
    item('parent', 'text', ['委托人（父母）', 'Parents'], ['协议当事人', 'A party of the agreement'], { need: true, list: true, max: 60 }),
    item('parentsAt', 'text', ['父母务工地点', 'Parents work at'], ['随时联系父母', 'To reach the parents'], { list: true, max: 100 }),
    item('parentPhone', 'phone', ['父母电话', 'Parents’ telephone'], ['随时联系父母', 'To reach the parents'], {}),
    item('guardian', 'text', ['受委托照护人', 'Guardian'], ['协议当事人', 'A party of the agreement'], {
      need: true,
      list: true,
      max: 50,
      aliases: ['受委托监护人姓名'],
    }),
    item('relation', 'code', ['照护人是儿童的', 'Guardian is the child’s'], ['核对照护能力', 'To know who looks after the child'], {
      table: 'relation',
      aliases: ['受委托监护人关系'],
    }),
    item('guardianPhone', 'phone', ['照护人电话', 'Guardian’s telephone'], ['联系照护人', 'To reach the guardian'], {
      list: true,
      aliases: ['受委托监护人联系方式'],
    }),
    item('guardianAddress', 'text', ['照护地址', 'Where the child lives'], ['走访', 'To visit the child'], { max: 100 }),
    item('school', 'text', ['就读学校', 'School'], ['与学校联系', 'To stay in touch with the school'], { list: true, max: 60 }),
    item('villageContact', 'account', ['村委会联系人', 'Village contact'], ['落实村级责任', 'Who answers for it in the village'], {}),
    item('signedOn', 'day', ['签订日期', 'Signed on'], ['确认协议成立', 'To know that it stands'], { list: true }),
    item('fromOn', 'day', ['起始日期', 'From'], ['协议期限', 'Its term'], { need: true, list: true, sort: true }),
    item('untilOn', 'day', ['终止日期', 'Until'], ['到期续签', 'To renew it in time'], { need: true, list: true, sort: true }),
    item('agreed', 'long', ['补充约定', 'Also agreed'], ['照约定照护', 'To do what was agreed'], { max: 1000 }),
  ],
}
export const guardianshipRoutes = registerRoutes(guardianships)

/** Days before its end from which an agreement shows as ending soon and is called to mind. */
export const endsSoonDays = 30

/** What is missing for a left-behind child: no agreement, one not signed, one whose term is over, or soon over. */
export const guardianshipGap = z.enum(['none', 'unsigned', 'over', 'soon'])
export type GuardianshipGap = z.infer<typeof guardianshipGap>

export const careGuardianshipGaps = read('care.guardianshipGaps', {
  path: '/care/guardianship-gaps',
  summary: 'Left-behind children of a place without a valid guardianship agreement, and those whose agreement ends soon.',
  input: z.object({ ...paging, place: placeCode.optional(), gap: guardianshipGap.optional() }),
  output: pageOf(
    z.object({
      child: id,
      name: z.string(),
      birth: day,
      place: placeCode,
      placeName: z.string(),
      gap: guardianshipGap,
      agreement: id.nullable(),
      until: day.nullable(),
    }),
  ).extend({
    children: z.number().int().describe('left-behind children of the place'),
    covered: z.number().int().describe('with a signed agreement that runs today'),
  }),
})

export const carePrintGuardianship = read('care.printGuardianship', {
  path: '/care/guardianships/:id/print',
  summary: 'The guardianship agreement as a Word or PDF document, ready to be signed by parents, guardian and village.',
  input: z.object({ id, as: z.enum(['docx', 'pdf']) }),
  output: z.object({}),
  problems: ['not-found'],
  carries: 'download',
})
