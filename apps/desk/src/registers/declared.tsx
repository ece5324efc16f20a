import { hasPhone, type Register, registerRoutes } from '@balian/contract/registers'
import type { ComponentType } from 'react'
import type { RouteObject } from 'react-router'
import type { Feature, NavItem } from '../feature.ts'
import { registerPieces } from '../words/registers.ts'
import type { Words } from '../words/words.ts'

/** A register with its routes, as its pages take it. */
export interface Shown {
  readonly register: Register
  readonly routes: ReturnType<typeof registerRoutes>
  /** What a line adds to the buttons of its list and of its page. */
  readonly added?: Added
}
export interface Added {
  readonly list?: ComponentType
  readonly page?: ComponentType<{ readonly id: string }>
}

/** The pages of registers: each a list at the register's own path and a page beneath it. */
export const registerPages = (registers: readonly Register[], added: Readonly<Record<string, Added>> = {}): RouteObject[] =>
  registers.flatMap((register) => {
    const own = added[register.name]
    const shown: Shown = { register, routes: registerRoutes(register), ...(own ? { added: own } : {}) }
    return [
      {
        path: register.path,
        lazy: async () => {
          const { RegisterList } = await import('./RegisterList.tsx')
          return { element: <RegisterList key={register.name} shown={shown} /> }
        },
      },
      {
        path: `${register.path}/:id`,
        lazy: async () => {
          const { RegisterPage } = await import('./RegisterPage.tsx')
          return { element: <RegisterPage key={register.name} shown={shown} /> }
        },
      },
    ]
  })

/** Their places in the rail. */
export const registerNav = (registers: readonly Register[], icon: NavItem['icon']): NavItem[] =>
  registers.map((register) => ({
    path: register.path,
    word: `register.${register.name}`,
    icon,
    needs: `${register.name}List`,
    line: register.line,
    sort: 'register',
    about: `register.${register.name}.about`,
    counted: { route: registerRoutes(register).list, input: {} },
  }))

/** Where a row of theirs opens, for notices and for the lists behind numbers. */
export const registerOpens = (registers: readonly Register[]): NonNullable<Feature['opens']> =>
  Object.fromEntries(registers.map((register) => [register.name, (id: string) => `${register.path}/${id}`]))

/** What their routes do, for the audit log and the rules of access. */
const verbs = ['List', 'Page', 'Add', 'Change', 'End', 'Reveal', 'Template', 'Import', 'Export'] as const

/** Their own words: names and items as declared. */
export function registerWords(registers: readonly Register[]): Words {
  const said = (language: 'zh' | 'en') =>
    Object.fromEntries(
      registers.flatMap((register) => [
        [`register.${register.name}`, register[language]],
        [`register.${register.name}.about`, register.about[language]],
        ...verbs
          .filter((verb) => verb !== 'Reveal' || hasPhone(register))
          .map((verb) => [`verb.${register.name}${verb}`, `${registerPieces[language][`registers.verb.${verb}`]} ${register[language]}`]),
      ]),
    )
  return { zh: said('zh'), en: said('en') }
}
