import type { PartyInput } from '@balian/contract/cases'
import { newId, type PlaceCode } from '@balian/contract/ids'
import type { Find, Item, Photo, Value } from '@balian/touch/item'
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

/** Asks for a resident; whoever is not found can be named. A group leader finds the members of the group only. */
export function personItem(at: Around, more: Pick<Item, 'name' | 'label'> & Partial<Item>, named = true): Item {
  const { t } = at
  const item: Item = { kind: 'one', need: true, ...more }
  if (!at.leader) return { ...item, find: named ? orNamed(at, at.find('person')) : at.find('person') }
  const member = (values: Answers) => memberOf(ownGroupOf(values, at) ?? '', at)
  return {
    ...item,
    findFor: (values) => (named ? orNamed(at, at.find('person', member(values))) : at.find('person', member(values))),
    wrong: (who, values) => (who.startsWith(byName) || member(values)(who) ? null : t('deeds.notOfGroup')),
  }
}

/** A search that offers whoever it does not find by name. */
const orNamed =
  ({ t }: Around, search: Find): Find =>
  async (typed) => {
    const found = await search(typed)
    const name = typed.trim()
    return name.length < 2 || found.some((one) => one.label === name)
      ? found
      : [...found, { value: byName + name, label: name, text: t('deeds.notInRegister') }]
  }

/** Whether somebody belongs to a group, as a leader’s phone holds it. */
export function memberOf(group: string, at: Around): (person: string) => boolean {
  const members = new Set(at.all('members').flatMap((row) => (row['group'] === group ? [row['person']] : [])))
  return (person) => members.has(person)
}

/** Asks where it is, where there is more than one place to choose. It may be left to the village, or to where the person lives; a leader’s is the group’s. */
export const placeItem = (at: Around): Item[] =>
  at.places.length > 1 && !at.leader
    ? [{ name: 'place', kind: 'choice', label: at.t('deeds.place'), options: at.places, hint: at.t('deeds.placeHint', { place: at.places[0]!.label }) }]
    : []

/** Where it is: as chosen, else where the person lives, else the village; for a leader within the group’s place. */
export function placeOf(answers: Answers, at: Around, who: Value = null): string {
  const lives = text(who) && !text(who).startsWith(byName) ? at.placeOf('person', text(who)) : null
  if (!at.leader) return text(answers['place']) || lives || (at.places[0]?.value ?? '')
  const home = at.leads.find((one) => one.id === ownGroupOf(answers, at))?.place ?? ''
  return lives?.startsWith(home) ? lives : home
}

/** Asks on which day it was: one that has come. */
export const dayItem = ({ t, today }: Around, name = 'day'): Item => ({
  name,
  kind: 'day',
  label: t('deeds.day'),
  need: true,
  wrong: (day) => (day > today ? t('deeds.dayAhead') : null),
})

/** Near enough to have taken part: a group of the place itself, of one within it, or of one around it. */
const near = (group: PlaceCode, place: PlaceCode): boolean => group.startsWith(place) || place.startsWith(group)

/** Asks which groups took part: one list a place, so that it offers the groups of the place that was chosen. Leaders speak for their own. */
export const groupItems = (at: Around, need = false): Item[] =>
  at.leader
    ? []
    : at.places.map(({ value: place }) => ({
        name: `groups.${place}`,
        kind: 'several',
        label: at.t('deeds.groups'),
        need,
        find: at.find('group', (group) => near(at.placeOf('group', group) ?? '', place)),
        when: (values) => placeOf(values, at) === place,
      }))

/** The groups that took part. */
export const groupsOf = (answers: Answers, at: Around): string[] => several(answers[`groups.${placeOf(answers, at)}`])

/** For which of the own groups a leader writes it down; not asked of officers, nor where there is one group only. */
export const ownGroupItem = (at: Around): Item[] =>
  at.leader && at.leads.length > 1
    ? [{ name: 'group', kind: 'choice', label: at.t('deeds.group'), need: true, options: at.leads.map((one) => ({ value: one.id, label: one.name })) }]
    : []

/** The group for which a leader writes; undefined for an officer. */
export const ownGroupOf = (answers: Answers, at: Around): string | undefined => (at.leader ? text(answers['group']) || at.leads[0]?.id : undefined)

/** A moment of a day in China. */
export const momentOf = (day: string, time: string): string => new Date(`${day}T${time || '12:00'}:00+08:00`).toISOString()
