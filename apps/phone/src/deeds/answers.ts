import type { PartyInput } from '@balian/contract/cases'
import { newId } from '@balian/contract/ids'
import type { Item, Photo, Value } from '@balian/touch/item'
import type { Answers, Around, DeedFile } from './deed.ts'

export const text = (value: Value): string => (typeof value === 'string' ? value : '')
export const count = (value: Value, otherwise = 0): number => (typeof value === 'number' ? value : otherwise)
export const several = (value: Value): string[] => (Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [])

/** The photos and signatures among the answers, each with the id under which it travels. */
export function filesOf(answers: Answers, ...names: readonly string[]): DeedFile[] {
  return names.flatMap((name) => {
    const value = answers[name]
    if (value instanceof Blob) return [{ id: newId(), name: `${name}.png`, blob: value }]
    const photos = Array.isArray(value) ? value.filter((one): one is Photo => typeof one === 'object') : []
    return photos.map((photo) => ({ id: newId(), name: photo.name, blob: photo.blob }))
  })
}

export const idsOf = (files: readonly DeedFile[]): string[] => files.map((file) => file.id)

/** Before the name of somebody who stands in no register. */
const byName = 'name:'

/** Who is meant: a resident of the register, or somebody by name. */
export function whoOf(value: Value, at: Around): { readonly person?: string; readonly name: string } {
  const said = text(value)
  return said.startsWith(byName) ? { name: said.slice(byName.length) } : { person: said, name: at.known('person', said) }
}

/** A party of a matter out of whoever was chosen or named. */
export function partyOf(value: Value, role: string, at: Around): PartyInput {
  const { person, name } = whoOf(value, at)
  return person ? { id: newId(), kind: 'person', person, role } : { id: newId(), kind: 'outsider', name, role }
}

/** Asks for a resident; whoever is not found can be named. A group leader finds the own members only. */
export function personItem(at: Around, more: Pick<Item, 'name' | 'label'> & Partial<Item>, named = true): Item {
  const { find, t } = at
  const search = find('person')
  const withName = async (typed: string) => {
    const found = await search(typed)
    const name = typed.trim()
    return name.length < 2 || found.some((one) => one.label === name)
      ? found
      : [...found, { value: byName + name, label: name, text: t('deeds.notInRegister') }]
  }
  return { kind: 'one', need: true, find: named ? withName : search, ...more }
}

/** Asks where it is, where there is more than one place to choose. An officer may leave it to the village, or to where the person lives. */
export const placeItem = (at: Around): Item[] =>
  at.places.length > 1
    ? [
        {
          name: 'place',
          kind: 'choice',
          label: at.t('deeds.place'),
          need: at.leader,
          options: at.places,
          ...(at.leader ? {} : { hint: at.t('deeds.placeHint', { place: at.places[0]!.label }) }),
        },
      ]
    : []

/** Where it is: as chosen, else where the person lives, else the village. */
export function placeOf(answers: Answers, at: Around, who: Value = null): string {
  const lives = text(who) && !text(who).startsWith(byName) ? at.placeOf('person', text(who)) : null
  return text(answers['place']) || lives || (at.places[0]?.value ?? '')
}

/** For which of the own groups a leader writes it down; not asked of officers, nor where there is one group only. */
export const ownGroupItem = (at: Around): Item[] =>
  at.leader && at.leads.length > 1
    ? [{ name: 'group', kind: 'choice', label: at.t('deeds.group'), need: true, options: at.leads.map((one) => ({ value: one.id, label: one.name })) }]
    : []

/** The group for which a leader writes; undefined for an officer. */
export const ownGroupOf = (answers: Answers, at: Around): string | undefined => (at.leader ? text(answers['group']) || at.leads[0]?.id : undefined)

/** A moment of a day in China. */
export const momentOf = (day: string, time: string): string => new Date(`${day}T${time || '12:00'}:00+08:00`).toISOString()
