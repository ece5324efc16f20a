import { inNeed, leftBehind, serviceSites } from '@balian/contract/care'
import { guardianships } from '@balian/contract/care-guardianship'
import { helpGiven, needs, offers, pairs } from '@balian/contract/care-help'
import type { Day, PlaceCode } from '@balian/contract/ids'
import { personCards } from '../../foundation/people/index.ts'
import type { Kept, RegisterKind, Values } from '../../foundation/registers/index.ts'
import { addMonths } from '../../platform/calendar.ts'
import type { Tx } from '../../platform/db/index.ts'
import { wrong } from '../../platform/problem.ts'
import { checkHelp, markHelped, notAhead } from './help.ts'
import { helpers } from './policy.ts'
import { shareVillage } from './visits/sync.ts'

interface In {
  readonly tx: Tx
  readonly now: Date
  readonly today: Day
}
async function share(at: In, ...places: readonly PlaceCode[]): Promise<void> {
  for (const village of new Set(places.map((place) => place.slice(0, 12)))) await shareVillage(at, village)
}

/** Who comes onto a register of people cared for has a file and a keeper at once; who leaves it loses them. */
const cared = {
  kept: (rows: readonly Kept[], c: In) => share(c, ...rows.map(({ row }) => row.place)),
  ended: (row: { readonly place: PlaceCode }, _on: Day | null, c: In) => share(c, row.place),
}

function checkPair(values: Values, { today }: Pick<In, 'today'>): void {
  notAhead(values, 'since', today)
  const officer = values.helperKind === 'officer'
  if (officer && !values.account) wrong('values.account', 'needed', '请选择结对干部', 'Choose the officer')
  if (!officer && !values.helper) wrong('values.helper', 'needed', '请选择结对的组长或组员', 'Choose the leader or member')
  if (values.helper && values.helper === values.person) wrong('values.helper', 'self', '不能与本人结对', 'Nobody is paired with themself')
}

async function checkGuardianship(values: Values, { tx }: Pick<In, 'tx'>): Promise<void> {
  if (String(values.untilOn) < String(values.fromOn)) wrong('values.untilOn', 'before-start', '终止日期不能早于起始日期', 'It cannot end before it begins')
  const child = (await personCards(tx, [String(values.child)])).get(String(values.child))
  if (child && addMonths(child.birth, 18 * 12) <= String(values.fromOn))
    wrong('values.child', 'of-age', '起始日期时已满十八周岁，不需要委托照护协议', 'Of age by then: no guardianship is needed')
}

/** The registers of the line, with who reads and keeps each. */
export const kinds: readonly RegisterKind[] = [
  { register: serviceSites, reading: { roles: ['care-helper', 'manager', 'window-clerk'] }, keeping: helpers },
  { register: leftBehind, reading: helpers, keeping: helpers, check: (values, { today }) => notAhead(values, 'since', today), ...cared },
  { register: inNeed, reading: helpers, keeping: helpers, check: (values, { today }) => notAhead(values, 'since', today), ...cared },
  { register: needs, reading: helpers, keeping: helpers, check: (values, { today }) => notAhead(values, 'assessedOn', today) },
  { register: pairs, reading: helpers, keeping: helpers, check: checkPair, ...cared },
  { register: guardianships, reading: helpers, keeping: helpers, check: checkGuardianship },
  { register: offers, reading: { roles: ['care-helper', 'manager', 'window-clerk'] }, keeping: helpers },
  {
    register: helpGiven,
    reading: helpers,
    keeping: helpers,
    check: checkHelp,
    kept: async (rows, c) => {
      for (const person of new Set(rows.map(({ after }) => String(after.person)))) await markHelped(person, c)
    },
  },
]
