import { foundGroup, leadGroup } from '@balian/contract/groups'
import type { Id, PlaceCode } from '@balian/contract/ids'
import { newId } from '@balian/contract/ids'
import { peopleAdd } from '@balian/contract/people'
import { type Role, roles } from '@balian/contract/roles'
import type { As } from './as.ts'
import type { World } from './world.ts'

/** Where an actor's post stands, seen from the subject (which stands in village 201 of the first township). */
export const standpoints = ['own village', 'township above', 'county above', 'city above', 'sibling village', 'other township', 'other county'] as const
export type Standpoint = (typeof standpoints)[number]

const today = '2026-11-24'

/** One who asks: a post's holder, a leader or resident who has nothing to do with the subject, or nobody. */
export interface Actor {
  readonly name: string
  readonly as: As
  readonly role: Role | null
  readonly place: PlaceCode | null
  readonly person: Id | null
  /** The groups that the actor leads. */
  readonly leads: boolean
}

/** Everyone who may ask, made and signed in when first called upon. */
export class Cast {
  readonly #world: World
  readonly #posts: Record<Standpoint, PlaceCode>
  readonly #known = new Map<string, Promise<Actor>>()

  constructor(world: World, otherCounty: PlaceCode) {
    const { a, b, county } = world.place
    this.#world = world
    this.#posts = {
      'own village': a.village1,
      'township above': a.code,
      'county above': county,
      'city above': county.slice(0, 4),
      'sibling village': a.village10,
      'other township': b.code,
      'other county': otherCounty,
    }
  }

  /** The holder of this role whose post stands there. */
  officer(role: Role, at: Standpoint): Promise<Actor> {
    return this.#once(`${role}, ${at}`, async (name) => {
      const place = this.#posts[at]
      return { name, as: await this.#world.officer(role, place), role, place, person: null, leads: false }
    })
  }

  /** A resident of the subject's village, with an e-file, who owns nothing that is asked for. */
  resident(): Promise<Actor> {
    return this.#once('resident', async (name) => {
      const person = await this.#villager()
      return { name, as: await this.#world.account(person), role: null, place: null, person, leads: false }
    })
  }

  /** The leader of a group of the subject's village that has no part in the subject. */
  leader(): Promise<Actor> {
    return this.#once('group leader', async (name) => {
      const person = await this.#villager()
      const { as: mediator, place } = await this.officer('mediator', 'own village')
      const group = { id: newId(), place: place!, kind: 'living', sub: 'other', name: `互助组${newId().slice(-6)}`, foundedOn: today } as const
      await mediator.do(foundGroup, group)
      await mediator.do(leadGroup, { id: group.id, term: newId(), person, origin: 'warm-hearted', chosen: 'recommended', fromDay: today })
      return { name, as: await this.#world.account(person), role: null, place: null, person, leads: true }
    })
  }

  async #villager(): Promise<Id> {
    const id = newId()
    const registrar = await this.officer('population-registrar', 'own village')
    await registrar.as.do(peopleAdd, { id, place: registrar.place!, name: '群众', sex: '2', birth: '1980-01-01' })
    return id
  }

  nobody(): Promise<Actor> {
    return this.#once('nobody signed in', async (name) => ({ name, as: this.#world.nobody, role: null, place: null, person: null, leads: false }))
  }

  /** One of each kind, all at the subject's own place: whoever is refused here by role is refused by role anywhere. */
  async ofEachKind(): Promise<Actor[]> {
    const officers = await Promise.all(roles.map((role) => this.officer(role, 'own village')))
    return [await this.nobody(), await this.resident(), await this.leader(), ...officers]
  }

  /**
   * The holders of these roles at every standpoint. Of many roles only some go everywhere (others with every route), the rest also
   * to the sibling village: what a post reaches does not depend on its role.
   */
  everywhere(wanted: readonly Role[], turn: number): Promise<Actor[]> {
    const goes = (role: number) => wanted.length <= 3 || (role + turn) % Math.ceil(wanted.length / 3) === 0
    return Promise.all(wanted.flatMap((role, n) => standpoints.filter((at) => goes(n) || at === 'sibling village').map((at) => this.officer(role, at))))
  }

  #once(name: string, make: (name: string) => Promise<Actor>): Promise<Actor> {
    const known = this.#known.get(name) ?? make(name)
    this.#known.set(name, known)
    return known
  }
}
