import type { Day } from '@balian/contract/ids'
import type { Chance } from '../seed.ts'
import { ageOn, type Child, type Kin, type Union } from './lineage.ts'
import { relationTo, type Seat } from './relation.ts'

/** Somebody in a household: how related to its head (GB/T 4761), and how married (GB/T 2261.2). */
export interface Member {
  readonly kin: Kin
  readonly relation: string
  readonly marital: string
  /** The couple that the member belongs to, or the parents of a child: who goes away together. */
  readonly nest: Union
}

/** The people of one 户; its head first. */
export type Household = readonly Member[]

interface Placed extends Seat {
  readonly marital: string
  readonly nest: Union
}

/** The households of a family: parents keep house with one married son; the others set up house beside them (分家). */
export function householdsOf(own: Chance, union: Union, today: Day): Household[] {
  const homes: Placed[][] = []
  settle(own, union, { line: [], homes, today }, null)
  return homes.flatMap((home) => {
    const members = headed(home, today)
    return members === null ? [] : [members]
  })
}

interface Settling {
  /** The household that is being filled, couple by couple downwards. */
  readonly line: Placed[]
  readonly homes: Placed[][]
  readonly today: Day
}

function maritalOf(union: Union): string {
  if (union.divorced) return '40'
  return union.spouse?.alive && union.blood.alive ? '20' : '30'
}

function couple(union: Union, depth: number, child: Child | null): Placed[] {
  const marital = maritalOf(union)
  const seats: Placed[] = []
  if (union.blood.alive) seats.push({ kin: union.blood, depth, part: 'blood', child, marital, nest: union })
  if (union.spouse?.alive && !union.divorced) seats.push({ kin: union.spouse, depth, part: 'spouse', child, marital, nest: union })
  return seats
}

function settle(own: Chance, union: Union, at: Settling, child: Child | null, depth = 0): void {
  at.line.push(...couple(union, depth, child))
  const married = union.children.filter((one) => one.union !== null)
  const single = union.children.filter((one) => one.union === null)
  at.line.push(...single.map((one): Placed => ({ kin: one.kin, depth: depth + 1, part: 'single', child: one, marital: '10', nest: union })))
  const parents = [union.blood, union.spouse].filter((one) => one?.alive && !union.divorced)
  const heir = own.of(keepsHouse(parents, at.today)) ? married.at(-1) : undefined
  for (const one of married) {
    if (one === heir) settle(own, one.union!, at, one, depth + 1)
    else settle(own, one.union!, { ...at, line: [] }, null)
  }
  if (depth === 0) at.homes.push(at.line)
}

/** How likely parents live in one house with a married child: the older, the more. */
function keepsHouse(parents: readonly (Kin | null)[], today: Day): number {
  if (parents.length === 0) return 0
  const oldest = Math.max(...parents.map((one) => ageOn(one!.birth, today)))
  return oldest > 75 ? 0.8 : oldest > 62 ? 0.7 : 0.62
}

/** The household with its head: the oldest man under 68, else any grown-up. Null when no grown-up is left. */
function headed(home: readonly Placed[], today: Day): Household | null {
  const grown = home.filter(({ kin }) => ageOn(kin.birth, today) >= 18).toSorted((a, b) => (a.kin.birth < b.kin.birth ? -1 : 1))
  const head =
    grown.find(({ kin, part }) => kin.sex === 'm' && part !== 'single' && ageOn(kin.birth, today) < 68) ??
    grown.find(({ kin }) => kin.sex === 'm' && ageOn(kin.birth, today) < 75) ??
    grown.find(({ kin }) => ageOn(kin.birth, today) < 75) ??
    grown[0]
  if (!head) return null
  const others = home.filter((one) => one !== head).toSorted((a, b) => a.depth - b.depth)
  const member = ({ kin, marital, nest }: Placed, relation: string): Member => ({ kin, relation, marital, nest })
  return [member(head, '02'), ...others.map((one) => member(one, relationTo(head, one)))]
}
