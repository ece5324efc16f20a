import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { problems } from '@balian/contract/problem'
import type { Route } from '@balian/contract/route'
import { expect, it } from 'vitest'
import { handlers, policy } from '../apps/server/src/app.ts'

const folder = resolve(import.meta.dirname, '../packages/contract/src')

/** Every route that any contract file declares. */
async function declared(): Promise<Route[]> {
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  const modules = await Promise.all(files.map((name) => import(resolve(folder, name)) as Promise<Record<string, unknown>>))
  return modules.flatMap((module) => Object.values(module)).flatMap((value) => routesIn(value, 3))
}

/** A register's, a case's or a matter's routes come together in one object, those of its steps one level deeper. */
const routesIn = (value: unknown, depth: number): Route[] => {
  if (isRoute(value)) return [value]
  if (depth === 0 || typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return []
  return Object.values(value).flatMap((one) => routesIn(one, depth - 1))
}

const isRoute = (value: unknown): value is Route => typeof value === 'object' && value !== null && 'carries' in value && 'path' in value

it('every declared route is answered, by the rule of its name, and none twice', async () => {
  const routes = await declared()
  expect(routes.length).toBeGreaterThan(12)
  const names = routes.map((route) => route.name).toSorted()
  expect(new Set(names).size).toBe(names.length)
  expect(handlers.map((handler) => handler.route.name).toSorted()).toEqual(names)
  expect(names.filter((name) => !/^[a-z-]+\.[a-zA-Z]+$/.test(name))).toEqual([])
  expect(names.filter((name) => !policy[name])).toEqual([])
  expect(Object.keys(policy).filter((name) => !names.includes(name))).toEqual([])
  const addresses = routes.map((route) => `${route.kind} ${route.path.replace(/:\w+/g, ':')}`)
  expect(addresses.filter((address, i) => addresses.indexOf(address) !== i)).toEqual([])
})

it('every problem says in both languages what is wrong', () => {
  for (const problem of Object.values(problems)) {
    expect(problem.zh).toMatch(/\p{Script=Han}/u)
    expect(problem.en).toMatch(/[a-z]/)
  }
})

it('the server loads as Node itself loads it, which is stricter than the test runner', () => {
  const app = resolve(import.meta.dirname, '../apps/server/src/app.ts')
  const words = ['--input-type=module', '-e', `console.log((await import(${JSON.stringify(app)})).handlers.length)`]
  expect(Number(execFileSync(process.execPath, words, { encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } }))).toBe(handlers.length)
})
