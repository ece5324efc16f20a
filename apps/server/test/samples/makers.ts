import type { Id, PlaceCode } from '@balian/contract/ids'
import type { Role } from '@balian/contract/roles'
import type { As } from '../as.ts'
import type { World } from '../world.ts'

/** Makes the records that routes act on, each kind once a place, and remembers whose they are. */
export class Makers {
  readonly world: World
  readonly #made = new Map<string, Promise<unknown>>()
  readonly #lasting = new Map<string, Promise<unknown>>()
  /** Ids of records made so far and where they belong: no reply to an outsider may hold one. */
  readonly ids = new Map<Id, PlaceCode>()

  constructor(world: World) {
    this.world = world
  }

  /** What `make` makes at this place; the same every time until `forget`. */
  once<T>(kind: string, at: PlaceCode, make: () => Promise<T>): Promise<T> {
    const key = `${kind} ${at}`
    const known = (this.#made.get(key) as Promise<T> | undefined) ?? make()
    this.#made.set(key, known)
    return known
  }

  /** What `make` does at this place and can be done only once. */
  lasting<T>(kind: string, at: PlaceCode, make: () => Promise<T>): Promise<T> {
    const key = `${kind} ${at}`
    const known = (this.#lasting.get(key) as Promise<T> | undefined) ?? make()
    this.#lasting.set(key, known)
    return known
  }

  /** A record's id, made once and remembered as belonging to the place. */
  async record(kind: string, at: PlaceCode, make: () => Promise<Id>): Promise<Id> {
    const id = await this.once(kind, at, make)
    this.ids.set(id, at)
    return id
  }

  /** An officer of the place, to make things with. */
  officer(role: Role, at: PlaceCode): Promise<As> {
    return this.once(`officer ${role}`, at, () => this.world.officer(role, at))
  }

  /** The records made so far may be spent (deleted, merged, closed): what is asked for next is made anew. */
  forget(): void {
    this.#made.clear()
  }
}
