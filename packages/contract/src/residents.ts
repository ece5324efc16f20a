import { z } from 'zod'
import { can } from './can.ts'
import { caseHead, deadline } from './cases.ts'
import { casePaper } from './dossier.ts'
import { day, id, instant, placeCode } from './ids.ts'
import { matterRating } from './matters.ts'
import { pageOf, paging } from './page.ts'
import { personCard } from './people.ts'
import { command, read } from './route.ts'

/** How long an invitation (登录邀请) holds: two weeks, so that a slip can travel home with somebody. */
export const invitationDays = 14
/** How long a code sent to a phone holds, in minutes. */
export const phoneCodeMinutes = 10
/** How long the office's machine stays open for somebody helped, in minutes. */
export const helpMinutes = 30

/** Letters and digits of an invitation that nobody takes for each other when read aloud. */
const code = z
  .string()
  .trim()
  .toUpperCase()
  .transform((typed) => typed.replaceAll(/[\s-]/g, ''))
  .pipe(z.string().regex(/^[A-Z0-9]{10}$/))
const phone = z
  .string()
  .trim()
  .transform((typed) => typed.replaceAll(/[\s-]/g, ''))
  .pipe(z.string().regex(/^1\d{10}$/))

/** What the office knows of a resident's way in: whether there is an account, and which invitations were made. Never a code. */
export const residentAccess = read('residents.access', {
  path: '/residents/:person/access',
  summary: 'Whether a resident can sign in to the own pages, and which invitations were made; for the office.',
  input: z.object({ person: id }),
  output: z.object({
    account: z.object({ since: instant, phone: z.string().nullable().describe('masked') }).nullable(),
    phone: z.string().nullable().describe('masked; of the e-file: where the code will be sent'),
    invitations: z.array(z.object({ id, madeBy: z.string(), madeAt: instant, expiresAt: instant, live: z.boolean().describe('still lets somebody in') })),
  }),
  problems: ['not-found'],
})

export const inviteResident = command('residents.invite', {
  path: '/residents/:person/invitations',
  summary: 'Makes an invitation to the own pages for a resident whose identity was checked; an earlier one that was not used ends. The code is shown once.',
  input: z.object({ person: id, id }),
  output: z.object({ id, code: z.string().describe('ten letters and digits in two parts'), expiresAt: instant }),
  problems: ['not-found', 'phone-needed'],
})

export const invitationSlip = command('residents.slip', {
  path: '/residents/:person/invitations/:id/slip',
  summary: 'The slip to hand to the resident: address, code, last day and what to do (PDF). Only with the code that was just shown.',
  input: z.object({ person: id, id, code }),
  output: z.object({}),
  carries: 'download',
  problems: ['not-found'],
})

export const endInvitation = command('residents.endInvitation', {
  path: '/residents/:person/invitations/:id/end',
  summary: 'Ends an invitation that was not used: the slip was lost.',
  input: z.object({ person: id, id }),
  output: z.object({}),
  problems: ['not-found'],
})

/** The answer is the same whether or not anybody is known by it, so that it tells nobody who is. */
export const askPhoneCode = command('residents.phoneCode', {
  path: '/residents/phone-code',
  summary: 'Sends a code to a resident’s phone: with an invitation the first time, without one later.',
  input: z.object({ phone, invitation: code.optional() }),
  output: z.object({
    challenge: id,
    minutes: z.number().int(),
    shown: z.string().nullable().describe('the code itself, in the demo only, where nothing is sent'),
  }),
  problems: ['too-many', 'locked-out'],
})

export const enterResident = command('residents.enter', {
  path: '/residents/enter',
  summary: 'Signs a resident in with the code on the phone. Where two people share the phone, asks who it is first.',
  input: z.object({ challenge: id, code: z.string().regex(/^\d{6}$/), who: id.optional() }),
  output: z.object({
    name: z.string().nullable().describe('null: choose first'),
    choose: z.array(z.object({ account: id, name: z.string().describe('family name and the last character only') })),
  }),
  problems: ['wrong-phone-code', 'locked-out'],
})

/** How an officer made sure who is present. */
export const presences = ['identity-card', 'household-booklet', 'known'] as const

export const helpResident = command('residents.help', {
  path: '/residents/:person/help',
  summary:
    'Opens the resident’s own pages on the office’s machine for a resident who is present; the resident sees who helped, and every act names the helper.',
  input: z.object({ person: id, presence: z.enum(presences), wish: z.string().trim().max(200).default('') }),
  output: z.object({ name: z.string(), minutes: z.number().int() }),
  problems: ['not-found', 'own-account'],
})

/** Who is signed in at the resident's door. */
export const residentMe = read('residents.me', {
  path: '/residents/me',
  summary: 'The signed-in resident: name, village, whose files one stands for, and who is helping.',
  input: z.object({}),
  output: z.object({
    name: z.string(),
    person: id,
    place: placeCode,
    village: placeCode,
    villageName: z.string(),
    wards: z.array(personCard).describe('children under fourteen and wards by record'),
    helper: z.object({ name: z.string(), office: z.string(), until: instant }).nullable(),
  }),
  problems: ['not-found'],
})

const two = z.object({ zh: z.string(), en: z.string() })

export const residentMatters = read('residents.matters', {
  path: '/residents/matters',
  summary: 'The caller’s own matters of every line, open ones first, the newest first.',
  input: z.object({ ...paging }),
  output: pageOf(
    z.object({
      id,
      number: z.string().nullable(),
      title: z.string(),
      kind: two,
      state: two,
      openedAt: instant,
      stateSince: instant,
      due: day.nullable().describe('the next limit; null once it has ended'),
      overdue: z.boolean(),
      ended: z.boolean(),
      rateable: z.boolean().describe('it is done and waits for a rating'),
    }),
  ),
})

/** A matter as whoever it is about sees it: what was done, by when, and by whom; not the remarks between offices. */
export const residentMatter = read('residents.matter', {
  path: '/residents/matters/:id',
  summary: 'One of the caller’s own matters: steps, papers, limits, person in charge, and what the caller may do.',
  input: z.object({ id }),
  output: z.object({
    head: caseHead.omit({ openedBy: true }),
    module: z.string(),
    words: z.object({ zh: z.string(), en: z.string() }),
    said: z.string().describe('what it is about, in the words that it was told in; empty where the kind keeps none'),
    steps: z.array(
      z.object({
        n: z.number().int(),
        zh: z.string(),
        en: z.string(),
        state: z.object({ zh: z.string(), en: z.string() }),
        by: z.string(),
        at: instant,
        note: z.string(),
      }),
    ),
    deadlines: z.array(deadline),
    papers: z.array(casePaper),
    charge: z
      .array(z.object({ name: z.string(), officePhone: z.string().nullable(), office: z.string() }))
      .describe('who handles it; the office’s own where nobody was named yet'),
    follows: z
      .array(z.object({ id, number: z.string().nullable(), title: z.string(), words: z.object({ zh: z.string(), en: z.string() }) }))
      .describe('matters of the caller that came of it'),
    rating: matterRating.nullable(),
    can,
  }),
  problems: ['not-found'],
})

export const guardianBases = ['parent', 'will', 'agreement', 'appointed', 'court', 'entrusted'] as const
export type GuardianBasis = (typeof guardianBases)[number]
/** How somebody became a guardian (民法典 art. 27–36). */
export const guardianWords: Readonly<Record<GuardianBasis, { readonly zh: string; readonly en: string }>> = {
  parent: { zh: '父母（不在同一户）', en: 'Parent, in another household' },
  will: { zh: '遗嘱指定（民法典第二十九条）', en: 'By will (Civil Code art. 29)' },
  agreement: { zh: '协议确定（民法典第三十条）', en: 'By agreement (Civil Code art. 30)' },
  appointed: { zh: '村委会或民政部门指定（民法典第三十一条）', en: 'Appointed by the village committee or civil affairs (art. 31)' },
  court: { zh: '法院指定（民法典第三十一条）', en: 'Appointed by a court (art. 31)' },
  entrusted: { zh: '委托监护', en: 'Entrusted by the parents' },
}

const guardian = z.object({
  id,
  guardian: id,
  name: z.string(),
  basis: z.enum(guardianBases),
  paper: z.string(),
  fromDay: day,
  toDay: day.nullable(),
  madeBy: z.string(),
  live: z.boolean().describe('holds today or later'),
  version: z.number().int(),
})

export const guardiansOf = read('residents.guardians', {
  path: '/residents/:person/guardians',
  summary: 'Who stands for a resident by record; for the office.',
  input: z.object({ person: id }),
  output: z.object({ items: z.array(guardian) }),
  problems: ['not-found'],
})

export const addGuardian = command('residents.addGuardian', {
  path: '/residents/:person/guardians',
  summary: 'Records a guardian, with the ground and the paper that was seen.',
  input: z.object({
    person: id,
    id,
    guardian: id,
    basis: z.enum(guardianBases),
    paper: z.string().trim().min(2).max(200),
    fromDay: day,
    toDay: day.optional(),
  }),
  output: z.object({ id }),
  problems: ['not-found'],
})

export const endGuardian = command('residents.endGuardian', {
  path: '/residents/:person/guardians/:id/end',
  summary: 'Ends a guardian’s record from today on.',
  input: z.object({ person: id, id, version: z.number().int() }),
  output: z.object({}),
  problems: ['not-found', 'stale'],
})

export const openingsSlip = command('residents.openingsSlip', {
  path: '/residents/:person/openings-slip',
  summary: 'Prints at the window, for the resident who is present, who opened the file (谁看过我的档案); the printing is an entry too.',
  input: z.object({ person: id, presence: z.enum(presences), from: day.optional() }),
  output: z.object({}),
  carries: 'download',
  problems: ['not-found'],
})
