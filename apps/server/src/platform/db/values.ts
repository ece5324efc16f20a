import pg from 'pg'

/**
 * How values come out of the database, on both engines the same: moments as ISO 8601 in UTC with milliseconds, days as
 * `YYYY-MM-DD`, counts and amounts as numbers, jsonb as objects, intervals and the rest as PostgreSQL writes them.
 */
type Parser = (text: string) => unknown

const instant: Parser = (text) => {
  // "2026-11-24 08:30:00.123456+00": sessions run in UTC, so only the shape changes; infinity stays as it is.
  const match = /^(\d{4,}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d+))?\+00$/.exec(text)
  return match ? `${match[1]}T${match[2]}.${(match[3] ?? '').padEnd(3, '0').slice(0, 3)}Z` : text
}
const asIs: Parser = (text) => text
const json: Parser = (text) => JSON.parse(text)

type Nested = string | null | Nested[]
const textArray = pg.types.getTypeParser(1009 as number as never) as (text: string) => Nested[]
const each = (parser: Parser, value: Nested): unknown =>
  Array.isArray(value) ? value.map((item) => each(parser, item)) : value === null ? null : parser(value)

const scalars: readonly (readonly [oid: number, arrayOid: number, parser: Parser])[] = [
  [20, 1016, Number], // int8
  [1700, 1231, Number], // numeric
  [1184, 1185, instant], // timestamptz
  [1114, 1115, asIs], // timestamp
  [1082, 1182, asIs], // date
  [1083, 1183, asIs], // time
  [1186, 1187, asIs], // interval
  [114, 199, json],
  [3802, 3807, json],
]

const parsers = new Map<number, Parser>()
for (const [oid, arrayOid, parser] of scalars) {
  parsers.set(oid, parser)
  parsers.set(arrayOid, (text) => each(parser, textArray(text)))
}

/** The `types` option of a pg client. */
export const valueTypes: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && parsers.get(oid)) || pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
}
