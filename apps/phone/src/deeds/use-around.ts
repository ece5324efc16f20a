import type { Language } from '@balian/contract/problem'
import type { Option } from '@balian/touch/item'
import { useWords } from '../say.ts'
import { serverNow } from '../store/clock.ts'
import type { Around, Row } from './deed.ts'
import { type Here, useHere, useStreams } from './phone.ts'

/** The most that a search shows. */
const most = 50

const text = (row: Row, name: string): string => (typeof row[name] === 'string' ? row[name] : '')

/** The streams in which a source is searched. Whoever leads a group finds its members, without a search beyond them. */
const streamsOf: Readonly<Record<string, readonly string[]>> = { person: ['people', 'members'], group: ['groups'] }

/** A row of a stream as a choice. */
function optionOf(stream: string, row: Row): Option {
  if (stream === 'members') return { value: text(row, 'person'), label: text(row, 'name'), text: text(row, 'placeName') }
  if (stream === 'people') return { value: text(row, 'id'), label: text(row, 'name'), text: `${text(row, 'placeName')} · ${text(row, 'birth').slice(0, 4)}` }
  if (stream === 'catalogue') return { value: text(row, 'id'), label: text(row, 'title'), text: text(row, 'goesTo') }
  return { value: text(row, 'id'), label: text(row, 'title') || text(row, 'name'), text: text(row, 'placeName') }
}

const fits = (option: Option, typed: string): boolean => option.label.includes(typed) || (option.text?.includes(typed) ?? false)

/** Where things can be: the village and its groups; for a leader where the members live. */
function placesOf(here: Here, rows: ReadonlyMap<string, readonly Row[]>): Option[] {
  if (here.village) {
    const below = (rows.get('places') ?? []).map((row) => ({ value: text(row, 'code'), label: text(row, 'name') }))
    return [{ value: here.village, label: here.villageName }, ...below]
  }
  const lived = (rows.get('members') ?? []).filter((row) => text(row, 'place') !== '')
  return [...new Map(lived.map((row) => [text(row, 'place'), { value: text(row, 'place'), label: text(row, 'placeName') }])).values()]
}

function aroundOf(here: Here, rows: ReadonlyMap<string, readonly Row[]>, t: Around['t'], language: Language): Around {
  const { me, today } = here
  const options = (source: string): readonly Option[] =>
    source === 'group' && me.posts.length === 0
      ? me.groups.map((group) => ({ value: group.id, label: group.name }))
      : (streamsOf[source] ?? [source]).flatMap((stream) => (rows.get(stream) ?? []).map((row) => optionOf(stream, row)))
  return {
    t,
    language,
    today,
    now: serverNow,
    places: placesOf(here, rows),
    leads: me.groups,
    leader: me.posts.length === 0,
    account: { id: me.account, name: me.name },
    may: (route) => me.routes.includes(route),
    find: (source) => {
      const all = [...new Map(options(source).map((one) => [one.value, one])).values()]
      return async (typed) => all.filter((one) => fits(one, typed.trim())).slice(0, most)
    },
    known: (source, id) => options(source).find((one) => one.value === id)?.label ?? '',
    placeOf: (source, id) => {
      const key = (row: Row) => text(row, 'person') || text(row, 'id')
      const row = (streamsOf[source] ?? [source]).flatMap((stream) => rows.get(stream) ?? []).find((one) => key(one) === id)
      return row ? text(row, 'place') || null : null
    },
    all: (stream) => rows.get(stream) ?? [],
  }
}

/** What the forms and lists of field work can ask, with these streams at hand; null while they are being read. */
export function useAround(streams: readonly string[]): Around | null {
  const { t, language } = useWords()
  const here = useHere()
  const rows = useStreams([...new Set(streams)], here?.village ?? null)
  return here && rows ? aroundOf(here, rows, t, language) : null
}
