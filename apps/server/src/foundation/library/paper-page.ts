import { libraryWords, paperList, paperPage, paperPrint, paperReaders } from '@balian/contract/library'
import { type Block, dayInWords, printed } from '../../platform/print/index.ts'
import { fail } from '../../platform/problem.ts'
import { read } from '../../platform/read.ts'
import { canOf, holdersUnder } from '../access/index.ts'
import { filesOf } from '../files/index.ts'
import { spokenNames } from '../places/index.ts'
import { fileOwnerOf, loadOwn, loadPaper } from './load.ts'
import { policy } from './policy.ts'
import { addressed, inForce, stateOf, untilOf } from './rules.ts'
import { papersFor, readOf, readsOf, versionsOf } from './store.ts'
import type { PaperTable } from './tables.ts'

const headOf = (row: PaperTable, placeName: string) => ({
  id: row.id,
  kind: row.kind,
  line: row.line,
  title: row.title,
  number: row.number,
  issuer: row.issuer,
  place: row.place,
  placeName,
  asksReceipt: row.asks_receipt,
})

export const paperListHandler = read(paperList, {
  shows: 'nobody',
  run: async ({ tx, me, input, today }) => {
    const { rows, total, more } = await papersFor(tx, input, me, today)
    const names = await spokenNames(
      tx,
      rows.map((row) => row.place),
    )
    const items = rows.map((row) => ({
      ...headOf(row, names.get(row.place) ?? row.place),
      state: stateOf([{ number: row.now_number, from_day: row.now_from }], { number: row.now_number, from_day: row.now_from }, row.ended_on, today),
      version: row.now_number,
      fromDay: row.now_from,
      toRead: row.to_read,
    }))
    return { items, total, more }
  },
})

export const paperPageHandler = read(paperPage, {
  subject: loadPaper,
  shows: 'nobody',
  run: async ({ tx, me, input, today, subject: { paper } }) => {
    const versions = await versionsOf(tx, paper)
    const now = inForce(versions, today)
    const numbered = (number: number | undefined) => versions.find((one) => one.number === number)
    const shown = input.number ? (numbered(input.number) ?? fail('not-found')) : now
    const against = input.against ? (numbered(input.against) ?? fail('not-found')) : null
    const readAt = (await readOf(tx, paper, now.number, me.account!))?.at ?? null
    const here = me.posts.filter((post) => post.place.startsWith(paper.place)).map((post) => post.role)
    const mustRead = paper.asks_receipt && addressed(paper.audience, here)
    const state = stateOf(versions, now, paper.ended_on, today)
    const stands = paper.ended_on ? 'paper-ended' : true
    return {
      ...headOf(paper, (await spokenNames(tx, [paper.place])).get(paper.place) ?? paper.place),
      state,
      version: now.number,
      fromDay: now.from_day,
      toRead: mustRead && readAt === null && state === 'in-force',
      text: shown.text,
      shown: shown.number,
      against: against ? { number: against.number, text: against.text } : null,
      versions: versions.map((one) => ({
        number: one.number,
        fromDay: one.from_day,
        untilDay: untilOf(versions, one, paper.ended_on),
        change: one.change,
        by: one.by_name,
        at: one.at,
      })),
      audience: paper.audience,
      files: await filesOf(tx, fileOwnerOf(paper)),
      readAt,
      endedOn: paper.ended_on,
      endedWhy: paper.ended_why,
      edit: paper.version,
      can: canOf(me, policy, 'library', { place: paper.place }, { revise: stands, end: stands, readers: paper.asks_receipt || 'no-receipt' }),
    }
  },
})

export const paperReadersHandler = read(paperReaders, {
  subject: loadOwn,
  shows: 'nobody',
  run: async ({ tx, input, today, subject: { paper } }) => {
    if (!paper.asks_receipt) fail('wrong-step', { state: 'no-receipt', step: 'readers' })
    const number = inForce(await versionsOf(tx, paper), today).number
    const holders = await holdersUnder(tx, { roles: paper.audience, place: paper.place, today })
    const reads = await readsOf(tx, paper, number)
    const found = holders
      .filter(({ account }) => !input.unread || !reads.has(account))
      .toSorted((a, b) => Number(reads.has(a.account)) - Number(reads.has(b.account)) || a.place.localeCompare(b.place) || a.name.localeCompare(b.name, 'zh'))
    const page = found.slice((input.page - 1) * input.size, input.page * input.size)
    const names = await spokenNames(
      tx,
      page.map((one) => one.place),
    )
    return {
      items: page.map(({ account, name, role, place }) => ({ account, name, role, placeName: names.get(place) ?? place, readAt: reads.get(account) ?? null })),
      total: found.length,
      more: false,
      read: holders.filter(({ account }) => reads.has(account)).length,
      all: holders.length,
    }
  },
})

/** A line that begins like a heading (一、…) is one. */
const blockOf = (line: string): Block => (/^[一二三四五六七八九十]+、/.test(line) ? { kind: 'heading', text: line } : { kind: 'paragraph', text: line })

export const paperPrintHandler = read(paperPrint, {
  subject: loadPaper,
  shows: 'nobody',
  run: async ({ tx, input, today, subject: { paper } }) => {
    const versions = await versionsOf(tx, paper)
    const shown = input.number ? (versions.find((one) => one.number === input.number) ?? fail('not-found')) : inForce(versions, today)
    const state = libraryWords[stateOf(versions, shown, paper.ended_on, today)]!.zh
    const blocks: Block[] = [
      { kind: 'title', text: paper.title, above: paper.issuer, number: paper.number || undefined },
      ...shown.text.split('\n').filter(Boolean).map(blockOf),
      { kind: 'seal', office: paper.issuer, date: dayInWords(shown.from_day) },
    ]
    const document = { name: paper.title, footer: `第${shown.number}版 ${shown.from_day}起 ${state}`, blocks }
    return printed(input.format, document)
  },
})
