import type { Day, Instant, PlaceCode } from '@balian/contract/ids'
import type { Language } from '@balian/contract/problem'
import type { Me } from '@balian/contract/session'
import type { Option } from '@balian/touch/item'
import { serverNow } from '../store/clock.ts'
import type { Around, Row } from './deed.ts'

/** Who is at work, and the village in sight. */
export interface Here {
  readonly me: Me
  readonly village: PlaceCode | null
  readonly villageName: string
  readonly today: Day
  /** The server’s moment of the last look: what this phone shows is as it stood then. */
  readonly seen: Instant
}

/** The most that a search shows. */
const most = 50

const text = (row: Row, name: string): string => (typeof row[name] === 'string' ? row[name] : '')

/** The streams in which a source is searched. Whoever leads a group finds its members, without a search beyond them. */
const streamsOf: Readonly<Record<string, readonly string[]>> = { person: ['people', 'members'], group: ['groups'] }

/** Whether letters were typed that begin the reading of a name, or its initials. */
export function reads(row: Readonly<{ pinyin?: unknown; initials?: unknown }>, typed: string): boolean {
  const letters = typed.toLowerCase().replace(/[\s']/g, '')
  return /^[a-z]+$/.test(letters) && [row.pinyin, row.initials].some((one) => typeof one === 'string' && one.startsWith(letters))
}

/** A row of a stream as a choice. */
function optionOf(stream: string, row: Row): Option {
  if (stream === 'members') return { value: text(row, 'person'), label: text(row, 'name'), text: text(row, 'placeName') }
  if (stream === 'people') return { value: text(row, 'id'), label: text(row, 'name'), text: `${text(row, 'placeName')} · ${text(row, 'birth').slice(0, 4)}` }
  if (stream === 'catalogue') return { value: text(row, 'id'), label: text(row, 'title'), text: text(row, 'goesTo') }
  return { value: text(row, 'id'), label: text(row, 'title') || text(row, 'name'), text: text(row, 'placeName') }
}

/** A choice, and the row that it stands for. */
interface Known {
  readonly option: Option
  readonly row: Row
}

const fits = ({ option, row }: Known, typed: string): boolean => option.label.includes(typed) || (option.text?.includes(typed) ?? false) || reads(row, typed)

/** Where things can be: the village and its groups. */
function placesOf({ village, villageName }: Here, rows: ReadonlyMap<string, readonly Row[]>): Option[] {
  if (!village) return []
  const below = (rows.get('places') ?? []).map((row) => ({ value: text(row, 'code'), label: text(row, 'name') }))
  return [{ value: village, label: villageName }, ...below]
}

/** What the forms can ask of these rows, by stream. */
export function aroundOf(here: Here, rows: ReadonlyMap<string, readonly Row[]>, t: Around['t'], language: Language): Around {
  const { me, today, seen } = here
  const options = (source: string): readonly Known[] =>
    source === 'group' && me.posts.length === 0
      ? me.groups.map((group) => ({ option: { value: group.id, label: group.name }, row: group }))
      : (streamsOf[source] ?? [source]).flatMap((stream) => (rows.get(stream) ?? []).map((row) => ({ option: optionOf(stream, row), row })))
  return {
    t,
    language,
    today,
    now: serverNow,
    seen,
    places: placesOf(here, rows),
    leads: me.groups,
    leader: me.posts.length === 0,
    account: { id: me.account, name: me.name },
    may: (route) => me.routes.includes(route),
    find: (source, where = () => true) => {
      const all = [...new Map(options(source).map((one) => [one.option.value, one])).values()].filter((one) => where(one.option.value))
      return async (typed) =>
        all
          .filter((one) => fits(one, typed.trim()))
          .slice(0, most)
          .map((one) => one.option)
    },
    known: (source, id) => options(source).find((one) => one.option.value === id)?.option.label ?? '',
    placeOf: (source, id) => {
      const key = (row: Row) => text(row, 'person') || text(row, 'id')
      const row = (streamsOf[source] ?? [source]).flatMap((stream) => rows.get(stream) ?? []).find((one) => key(one) === id)
      return row ? text(row, 'place') || null : null
    },
    all: (stream) => rows.get(stream) ?? [],
  }
}
