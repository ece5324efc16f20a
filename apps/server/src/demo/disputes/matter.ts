/**
 * A kind of quarrel as villages have it. In the texts `{a}` is who complains, `{b}` the other side, `{v}` the village, `{g}` the
 * group, `{n}` the money in yuan.
 */
export interface Matter {
  readonly class: string
  readonly title: string
  readonly brief: string
  readonly claims: string
  /** Yuan, lowest and highest; none when it is not about money. */
  readonly money?: readonly [low: number, high: number]
  /** Who the sides are: neighbours, kin of one name, an old parent and a grown child, wife and husband, or a resident and somebody from outside. */
  readonly sides: 'neighbours' | 'kin' | 'parent-child' | 'couple' | 'outsider'
  /** Of somebody from outside. */
  readonly trade?: string
  /** The minutes of its sessions, in order; the last comes to terms. */
  readonly sessions: readonly string[]
  readonly facts: string
  readonly terms: string
  /** What has to be done by whom, in how many days; `share` is the part of the money. */
  readonly duties: readonly { readonly by: 'a' | 'b'; readonly what: string; readonly days: number; readonly share?: number }[]
  /** How it stands when nobody gives way. */
  readonly stuck: string
}
