import type { Id, PlaceCode } from '@balian/contract/ids'
import type { Route } from '@balian/contract/route'
import { z } from 'zod'

interface Shape {
  readonly type?: string
  readonly format?: string
  readonly pattern?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Shape[]
  readonly oneOf?: readonly Shape[]
  readonly allOf?: readonly Shape[]
  readonly items?: Shape
  readonly properties?: Readonly<Record<string, Shape>>
  readonly required?: readonly string[]
  readonly minLength?: number
  readonly minimum?: number
}

/** What is put into every field that takes an id, and into every one that takes a place. */
export interface Put {
  readonly id: (field: string) => Id
  readonly place: PlaceCode
}

const texts = ['一段话，十个字以上。', '13800000000', '09:00', 'ABCDE23456', '000000', '23456789ABCD', 'a@example.org', '2026', '0'.repeat(64)]

function text(shape: Shape, field: string, put: Put): string {
  if (shape.format === 'uuid') return put.id(field)
  if (shape.format === 'date') return '2026-11-24'
  if (shape.format === 'date-time') return '2026-11-24T02:00:00Z'
  const pattern = shape.pattern ? new RegExp(shape.pattern, 'u') : null
  if (pattern?.test(put.place)) return put.place
  return (pattern && texts.find((one) => pattern.test(one))) ?? texts[0]!
}

const takesId = (shape: Shape): boolean => /"format":"uuid"|\\d\{14\}/.test(JSON.stringify(shape))

function made(shape: Shape, field: string, put: Put): unknown {
  const one = shape.anyOf?.find((each) => each.type !== 'null') ?? shape.oneOf?.[0] ?? shape.allOf?.[0]
  if (one) return made(one, field, put)
  if (shape.const !== undefined) return shape.const
  if (shape.enum) return shape.enum[0]
  if (shape.type === 'string') return text(shape, field, put)
  if (shape.type === 'number' || shape.type === 'integer') return Math.max(1, shape.minimum ?? 1)
  if (shape.type === 'boolean') return true
  if (shape.type === 'array') return shape.items ? [made(shape.items, field, put)] : []
  if (shape.type !== 'object' && !shape.properties) return {}
  const asked = Object.entries(shape.properties ?? {}).filter(([name, each]) => shape.required?.includes(name) || takesId(each))
  return Object.fromEntries(asked.map(([name, each]) => [name, made(each, name, put)]))
}

/** An input of the route, made from its contract: every field that must be told, and every one that takes an id or a place. */
export function inputWith(route: Route, put: Put): Record<string, unknown> {
  return made(z.toJSONSchema(route.input, { io: 'input', unrepresentable: 'any' }) as Shape, '', put) as Record<string, unknown>
}

/** Whether the route takes any id at all. */
export const takesIds = (route: Route): boolean => JSON.stringify(z.toJSONSchema(route.input, { io: 'input', unrepresentable: 'any' })).includes('"uuid"')
