/** One tag as it is passed: `<name …>`, `<name …/>` (closed at once) or `</name>`. Prefixes of names are dropped: `x:row` is `row`. */
export interface Tag {
  name: string
  kind: 'open' | 'close' | 'alone'
  /** What stands between the name and the end of the tag. */
  attributes: string
  /** The character data before this tag, not yet unescaped. */
  before: string
}

/**
 * Walks through the tags of well-formed XML as office programs write it. It keeps no tree, so that a sheet of half a million
 * cells needs no more memory than its text; it knows no entities but the five of XML, so there is nothing to expand.
 */
export function* tagsOf(xml: string): Generator<Tag> {
  let at = 0
  for (;;) {
    const open = xml.indexOf('<', at)
    if (open < 0) return
    const before = open > at ? xml.slice(at, open) : ''
    const second = xml.charCodeAt(open + 1)
    if (second === 33 || second === 63) {
      at = skip(xml, open)
      continue
    }
    const close = xml.indexOf('>', open)
    if (close < 0) return
    at = close + 1
    yield tagOf(xml.slice(open + 1, close), before)
  }
}

function tagOf(inside: string, before: string): Tag {
  if (inside.charCodeAt(0) === 47) return { name: bare(inside.slice(1).trimEnd()), kind: 'close', attributes: '', before }
  const alone = inside.endsWith('/')
  const body = alone ? inside.slice(0, -1) : inside
  const space = body.search(/\s/)
  const name = space < 0 ? body : body.slice(0, space)
  return { name: bare(name), kind: alone ? 'alone' : 'open', attributes: space < 0 ? '' : body.slice(space), before }
}

const bare = (name: string): string => (name.includes(':') ? name.slice(name.indexOf(':') + 1) : name)

/** Past a comment, a CDATA section, a declaration or an instruction. */
function skip(xml: string, open: number): number {
  const [start, end] = xml.startsWith('<!--', open) ? ['<!--', '-->'] : xml.startsWith('<![CDATA[', open) ? ['<![CDATA[', ']]>'] : ['<', '>']
  const close = xml.indexOf(end, open + start.length)
  return close < 0 ? xml.length : close + end.length
}

/** The value of one attribute of a tag, with or without prefix, unescaped. */
export function attribute(attributes: string, name: string): string | undefined {
  const found = new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes)
  const value = found?.[1] ?? found?.[2]
  return value === undefined ? undefined : unescaped(value)
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Character data as text: XML's entities, and `_x000D_`, by which spreadsheets write control characters. */
export function unescaped(text: string): string {
  const plain = text.includes('&') ? text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, entityOf) : text
  return plain.includes('_x') ? plain.replace(/_x([0-9A-F]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))) : plain
}

function entityOf(whole: string, hex?: string, decimal?: string, name?: string): string {
  if (name) return entities[name] ?? whole
  const point = hex ? Number.parseInt(hex, 16) : Number(decimal)
  return point <= 0x10ffff ? String.fromCodePoint(point) : whole
}

/** A text for element content or an attribute; what XML cannot hold is left out. */
export function escaped(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
