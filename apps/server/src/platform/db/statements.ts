/** The end of what begins at `at` and hides semicolons (quote, comment, dollar quote); `at` itself when nothing such begins. */
function skip(text: string, at: number): number {
  const rest = text.slice(at, at + 80)
  const past = (end: string, from: number) => {
    const found = text.indexOf(end, from)
    return found < 0 ? text.length : found + end.length
  }
  if (rest.startsWith('--')) return past('\n', at)
  if (rest.startsWith('/*')) return past('*/', at + 2)
  if (rest[0] === "'" || rest[0] === '"') return past(rest[0], at + 1)
  const dollar = /^\$(?:[A-Za-z_]\w*)?\$/.exec(rest)?.[0]
  return dollar ? past(dollar, at + dollar.length) : at
}

/** Splits plain SQL into its statements: some engines want them one at a time. Knows quotes, comments and dollar quotes. */
export function statements(text: string): string[] {
  const found: string[] = []
  let start = 0
  let at = 0
  while (at < text.length) {
    const after = skip(text, at)
    if (after > at) at = after
    else {
      if (text[at] === ';') {
        found.push(text.slice(start, at).trim())
        start = at + 1
      }
      at += 1
    }
  }
  found.push(text.slice(start).trim())
  return found.filter((statement) => statement.replace(/--.*$|\/\*[\s\S]*?\*\//gm, '').trim() !== '')
}
