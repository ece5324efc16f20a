import type { Child, Kin } from './lineage.ts'

/**
 * Where somebody sits in a household of one line of couples: `depth` generations below the oldest couple; of the lineage by blood, a
 * spouse who married in, or an unmarried child. `child` says whose child, for the order among brothers and sisters.
 */
export interface Seat {
  readonly kin: Kin
  readonly depth: number
  readonly part: 'blood' | 'spouse' | 'single'
  readonly child: Child | null
}

const bySex = (kin: Kin, m: string, f: string): string => (kin.sex === 'm' ? m : f)

function childCode({ kin, child }: Seat): string {
  if (child?.only) return bySex(kin, '21', '31')
  const order = Math.min(child?.order ?? 1, 5)
  return String((kin.sex === 'm' ? 21 : 31) + order)
}

/** Brothers and sisters, elder or younger; their parents' brothers and sisters. */
function besideHead(head: Seat, one: Seat): string {
  const elder = one.kin.birth < head.kin.birth
  if (one.depth === head.depth) return elder ? bySex(one.kin, '71', '75') : bySex(one.kin, '73', '77')
  return one.depth === head.depth - 1 ? bySex(one.kin, '83', '90') : '97'
}

function aboveHead(head: Seat, one: Seat): string {
  const up = head.depth - one.depth
  const byMarriage = head.part === 'spouse'
  if (up === 1 && !byMarriage) return bySex(one.kin, '51', '52')
  // A widow heads the house of her husband's parents; a husband who moved in, that of his wife's.
  if (up === 1) return head.kin.sex === 'f' ? bySex(one.kin, '53', '54') : bySex(one.kin, '55', '56')
  if (up === 2) return byMarriage ? '65' : bySex(one.kin, '61', '62')
  return byMarriage ? '68' : bySex(one.kin, '66', '67')
}

function belowHead(head: Seat, one: Seat): string {
  const down = one.depth - head.depth
  if (down === 1) return one.part === 'spouse' ? bySex(one.kin, '28', '38') : childCode(one)
  if (down === 2) return one.part === 'spouse' ? bySex(one.kin, '46', '45') : bySex(one.kin, '41', '42')
  return one.part === 'spouse' ? '97' : bySex(one.kin, '47', '48')
}

/** The relation to the head by GB/T 4761. */
export function relationTo(head: Seat, one: Seat): string {
  if (head.part === 'single') return fromSingle(head, one)
  if (one.depth === head.depth) return one.part === 'single' ? besideHead(head, one) : bySex(one.kin, '11', '12')
  if (one.depth > head.depth) return belowHead(head, one)
  return one.part === 'single' ? besideHead(head, one) : aboveHead(head, one)
}

/** The head is an unmarried son or daughter: the couple of the same depth is a brother's. */
function fromSingle(head: Seat, one: Seat): string {
  if (one.depth < head.depth) return one.part === 'single' ? besideHead(head, one) : aboveHead(head, one)
  if (one.depth === head.depth) return one.part === 'spouse' ? bySex(one.kin, '76', '72') : besideHead(head, one)
  return one.part === 'spouse' ? '97' : bySex(one.kin, '93', '94')
}
