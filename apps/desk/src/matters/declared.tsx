import { type MatterKind, matterRoutes, matterStates, matterSteps, type MatterPage as Page } from '@balian/contract/matters'
import type { ComponentType } from 'react'
import type { RouteObject } from 'react-router'
import { caseNotices } from '../cases/words-notices.ts'
import type { Feature, NavItem } from '../feature.ts'
import { matterPieces } from '../words/matters.ts'
import type { Words } from '../words/words.ts'

/** What a line's own part of the page gets. */
export interface PanelProps {
  readonly id: string
  readonly page: Page
  /** Asks for the page again, after a command of the line's own. */
  readonly refetch: () => void
}

/** What the line's own form of a step gets: of a step whose command is the line's own. */
export interface OwnFormProps {
  readonly page: Page
  readonly onClose: () => void
}

/** A kind of matter with its routes, as its pages take it. */
export interface Shown {
  readonly kind: MatterKind
  readonly routes: ReturnType<typeof matterRoutes>
  /** The line's own part of the page, under the facts; may be lazy. */
  readonly panel?: ComponentType<PanelProps> | undefined
  /** The line's own forms of its own steps. */
  readonly forms: Readonly<Record<string, ComponentType<OwnFormProps>>>
}

interface More {
  /** The line's own parts of the pages, by the kinds' modules. */
  readonly panels?: Readonly<Record<string, ComponentType<PanelProps>>>
  /** The line's own forms of steps whose command is its own, by the kinds' modules and the steps' names. */
  readonly forms?: Readonly<Record<string, Shown['forms']>>
}

/** The pages of kinds of matters: each a list at the kind's own path, a form at `/new`, and a page beneath it. */
export const matterPages = (kinds: readonly MatterKind[], { panels = {}, forms = {} }: More = {}): RouteObject[] =>
  kinds.flatMap((kind) => {
    const shown: Shown = { kind, routes: matterRoutes(kind), panel: panels[kind.module], forms: forms[kind.module] ?? {} }
    return [
      {
        path: kind.path,
        lazy: async () => {
          const { MatterList } = await import('./MatterList.tsx')
          return { element: <MatterList key={kind.module} shown={shown} /> }
        },
      },
      {
        path: `${kind.path}/new`,
        lazy: async () => {
          const { NewMatter } = await import('./NewMatter.tsx')
          return { element: <NewMatter key={kind.module} shown={shown} /> }
        },
      },
      {
        path: `${kind.path}/:id`,
        lazy: async () => {
          const { MatterPage } = await import('./MatterPage.tsx')
          return { element: <MatterPage key={kind.module} shown={shown} /> }
        },
      },
    ]
  })

/** Their places in the rail. */
export const matterNav = (kinds: readonly MatterKind[], icon: NavItem['icon']): NavItem[] =>
  kinds.map((kind) => ({
    path: kind.path,
    word: `${kind.module}.nav`,
    icon,
    needs: `${kind.module}.list`,
    line: kind.line,
    sort: 'matter',
    about: `${kind.module}.about`,
    counted: { route: matterRoutes(kind).list, input: { open: 'true' }, late: { open: 'true', overdue: 'true' } },
  }))

/** Where one opens: for my work, the search, notices, links and the lists behind numbers. */
export const matterOpens = (kinds: readonly MatterKind[]): NonNullable<Feature['opens']> =>
  Object.fromEntries(kinds.map((kind) => [kind.kind, (id: string) => `${kind.path}/${id}`]))

/** Their own words, as declared: names, states, steps, roles, and what their routes do. A line's words come after, and may say them better. */
export function matterWords(kinds: readonly MatterKind[]): Words {
  const said = (language: 'zh' | 'en') => Object.fromEntries(kinds.flatMap((kind) => wordsOf(kind, language)))
  return { zh: said('zh'), en: said('en') }
}

function wordsOf(kind: MatterKind, language: 'zh' | 'en'): (readonly [string, string])[] {
  const { module } = kind
  const pieces = matterPieces[language]
  const verb = (name: string, what: string) => [`verb.${module}.${name}`, `${kind[language]} · ${what}`] as const
  const steps = Object.entries(matterSteps(kind))
  const others = ['open', 'list', 'page', ...(kind.exported === false ? [] : ['export']), 'sheet', 'amend']
  return [
    [`${module}.nav`, kind[language]],
    [`${module}.about`, kind.about[language]],
    [`kind.${kind.kind}`, kind[language]],
    ...Object.entries(matterStates(kind)).flatMap(([state, word]) =>
      [`${module}.state.${state}`, `kind.${kind.kind}.state.${state}`].map((key) => [key, word[language]] as const),
    ),
    ...steps.map(([step, word]) => [`${module}.step.${step}`, word[language]] as const),
    [`${module}.step.open`, pieces['matters.verb.open']!],
    [`${module}.step.amend`, pieces['matters.verb.amend']!],
    ...kind.parties.roles.map((role) => [`${module}.role.${role.value}`, role[language]] as const),
    ...steps.map(([step, word]) => verb(step, word[language])),
    ...others.map((name) => verb(name, pieces[`matters.verb.${name}`]!)),
    ...Object.entries(caseNotices(module, kind[language], language)),
  ]
}
