import type { Id } from '@balian/contract/ids'
import { changeTemplate, endTemplate, keepTemplate, type LetterTemplate, letterTemplates } from '@balian/contract/letters'
import { type Caller, covers } from '../../platform/caller.ts'
import { command } from '../../platform/command.ts'
import type { Tx } from '../../platform/db/index.ts'
import { fail, wrong } from '../../platform/problem.ts'
import { read } from '../../platform/read.ts'
import { may } from '../access/index.ts'
import { spokenNames } from '../places/index.ts'
import { policy } from './policy.ts'
import { standards } from './standard.ts'
import { changeTemplateRow, insertTemplate, lockTemplate, type TemplateTable, templatesHere } from './store.ts'
import { smsTermsOf } from './writing.ts'

/** Those of the own offices and of those above: what an office beneath keeps for itself is not everybody's. */
const usable = (me: Caller, row: TemplateTable): boolean => me.posts.some((post) => covers(row.place, post.place) || covers(post.place, row.place))

/** Kept ones, and of the standard ones those that none of the own offices and those above has one of its own for. */
async function templatesOf(tx: Tx, me: Caller): Promise<LetterTemplate[]> {
  const rows = (await templatesHere(tx)).filter((row) => usable(me, row))
  const names = await spokenNames(
    tx,
    rows.map((row) => row.place),
  )
  const kept = rows.map(({ id, standard, line, use, title, body, place, version }) => ({
    id,
    standard,
    line,
    use,
    title,
    text: body,
    en: null,
    place,
    placeName: names.get(place) ?? '',
    version,
    mine: may(me, policy['letters.changeTemplate'], { place }).yes,
  }))
  const replaced = new Set(rows.filter((row) => me.posts.some((post) => covers(row.place, post.place))).map((row) => row.standard))
  const fixed = standards.flatMap(({ key, line, use, title, text, en }) =>
    replaced.has(key) ? [] : [{ id: key, standard: key, line, use, title, text, en, place: null, placeName: null, version: 0, mine: false }],
  )
  return [...kept, ...fixed]
}

export const letterTemplatesHandler = read(letterTemplates, {
  shows: 'nobody',
  run: async ({ tx, me, input, services }) => {
    const fits = (one: LetterTemplate) =>
      (input.line === undefined || one.line === null || one.line === input.line) && (input.use === undefined || one.use === input.use)
    return { items: (await templatesOf(tx, me)).filter(fits), sms: smsTermsOf(services) }
  },
})

const audit = ({ input, subject }: { input: { readonly id: Id }; subject: { readonly place: string } }) => ({
  on: ['message-template', input.id] as const,
  place: subject.place,
})

export const keepTemplateHandler = command(keepTemplate, {
  subject: async ({ input }) => ({ place: input.place }),
  audit,
  run: async ({ tx, me, input, now }) => {
    const { id, place, standard, line, use, title, text } = input
    if (standard !== null && !standards.some((one) => one.key === standard))
      wrong('standard', 'unknown', '没有这个标准模板', 'There is no such standard template')
    const row = { county: place.slice(0, 6), id, place, standard, line, use, title, body: text, name: me.name, ended_on: null, version: 1 }
    await insertTemplate(tx, { ...row, made_at: now.toISOString() })
    return { id, version: 1 }
  },
})

const locked = async ({ tx, input }: { readonly tx: Tx; readonly input: { readonly id: Id } }) => {
  const row = (await lockTemplate(tx, input.id)) ?? fail('not-found')
  return { row, place: row.place, version: row.version }
}

export const changeTemplateHandler = command(changeTemplate, {
  subject: locked,
  audit,
  run: async ({ tx, me, input: { line, use, title, text }, subject: { row } }) => {
    await changeTemplateRow(tx, row, { line, use, title, body: text, name: me.name })
    return { version: row.version + 1 }
  },
})

export const endTemplateHandler = command(endTemplate, {
  subject: locked,
  audit,
  run: async ({ tx, subject: { row }, today }) => {
    await changeTemplateRow(tx, row, { ended_on: today })
    return {}
  },
})
