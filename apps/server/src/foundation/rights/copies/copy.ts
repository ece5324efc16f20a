import { myCopy, personCopy } from '@balian/contract/copies'
import type { Id } from '@balian/contract/ids'
import { command } from '../../../platform/command.ts'
import type { Download, Handler } from '../../../platform/handler.ts'
import { printed } from '../../../platform/print/index.ts'
import { fail } from '../../../platform/problem.ts'
import { may, type Policy } from '../../access/index.ts'
import { placesOfPeople } from '../../people/index.ts'
import { type CopiedRecord, collect, recordsAbout } from './collect.ts'
import { copyData, copyPaper } from './paper.ts'

interface Made {
  readonly name: string
  readonly day: string
  readonly office: string | null
  readonly records: readonly CopiedRecord[]
}

function file(format: 'json' | 'pdf', copy: Made): Download {
  const name = `${copy.name}个人信息副本${copy.day}`
  if (format === 'json') return { name: `${name}.json`, type: 'application/json; charset=utf-8', body: Buffer.from(copyData(copy)) }
  return printed('pdf', copyPaper(copy), name)
}

const nameOf = (records: readonly CopiedRecord[]): string =>
  String(records.find(({ record }) => record === 'people')?.rows[0]?.find(({ column }) => column === 'name')?.value ?? '')

/** By the office: of each kind of record only what the rules let this caller see of the person; the app hands the rules in. */
export const personCopyHandler = (policy: () => Policy): Handler =>
  command(personCopy, {
    fleeting: true,
    subject: async ({ tx, input }) => {
      const place = (await placesOfPeople(tx, [input.person])).get(input.person) ?? fail('not-found')
      return { place, people: [input.person] }
    },
    audit: ({ input, subject }) => ({
      on: ['person', input.person],
      place: subject.place,
      people: [input.person],
      purpose: input.purpose,
      detail: { format: input.format },
    }),
    run: async ({ tx, me, input, subject, today, services }) => {
      const seen = (await recordsAbout(tx)).filter(({ seen: route }) => route !== null && may(me, policy()[route], { place: subject.place! }).yes)
      const records = await collect(tx, services.keys, input.person, seen)
      const post = me.posts.find(({ place }) => subject.place!.startsWith(place))
      return file(input.format, { name: nameOf(records), day: today, office: post?.placeName ?? null, records })
    },
  })

/** By the person: everything, whatever office keeps it. Under the owner's role, since no post is asked; it looks for the caller's own person alone. */
export const myCopyHandler = command(myCopy, {
  owner: true,
  fleeting: true,
  audit: ({ me, input }) => ({ on: ['person', me.person!], people: [me.person!], detail: { format: input.format } }),
  run: async ({ tx, me, input, today, services }) => {
    const person: Id = me.person ?? fail('not-found')
    const records = await collect(tx, services.keys, person, await recordsAbout(tx))
    return file(input.format, { name: nameOf(records), day: today, office: null, records })
  },
})
