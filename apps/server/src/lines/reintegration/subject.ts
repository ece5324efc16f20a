import type { Id } from '@balian/contract/ids'
import { newId } from '@balian/contract/ids'
import type { HelpStep } from '@balian/contract/reintegration-rules'
import { markChanged } from '../../foundation/indicators/index.ts'
import type { Act, Context, Subject } from '../../platform/handler.ts'
import { fail } from '../../platform/problem.ts'
import { nextState, stateName } from './rules.ts'
import { changeFile, fileOf, type HelpFile } from './store.ts'
import { putPart } from './store-parts.ts'

/** A help file as a subject of access: never reached by a place alone. */
export interface HelpSubject extends Subject {
  readonly file: HelpFile
}

type Loading = Pick<Context<{ readonly id: Id }, Subject>, 'tx' | 'me' | 'input'>

/** Loads the file for those who know of it; everybody else is told that there is none. */
const loaded = async ({ tx, me, input }: Loading, lock: boolean): Promise<HelpSubject> => {
  const file = (await fileOf(tx, me, input.id, lock)) ?? fail('not-found')
  const seated = file.state === 'closed' ? [] : file.seats.map((seat) => seat.split(':')[0]!)
  return { file, place: file.place, assigned: seated, version: file.version }
}

/** To read: whoever it is offered to reads it too. */
export const shownFile = async (c: Loading): Promise<HelpSubject> => {
  const subject = await loaded(c, false)
  return { ...subject, desk: subject.file.offered }
}
export const lockedFile = (c: Loading): Promise<HelpSubject> => loaded(c, true)

/** For whoever it is offered to alone. */
export const offeredFile = async (c: Loading): Promise<HelpSubject> => {
  const subject = await loaded(c, true)
  return { ...subject, place: subject.file.offered ?? subject.file.place, assigned: [] }
}

/** Whose e-file it is today. */
export const personOf = (file: HelpFile): Id | null => file.person_now ?? file.person

/** The entry of an act on a sealed file: the log names nothing of it, the person sees it. */
export const sealedAct = (file: Pick<HelpFile, 'id' | 'place' | 'person' | 'person_now'>, purpose: string | null = null): Act => ({
  on: ['help-file', file.id],
  place: file.place,
  people: [file.person_now ?? file.person].filter((one) => one !== null),
  purpose,
  sealed: true,
})

export const audit = ({ subject }: { readonly subject: HelpSubject }): Act => sealedAct(subject.file)

type Working = Pick<Context<unknown, HelpSubject>, 'tx' | 'me' | 'now' | 'subject'>

/** Stops unless the step is possible in the state that the file is in. */
export function mayStep({ me, subject: { file } }: Pick<Working, 'me' | 'subject'>, step: HelpStep): NonNullable<ReturnType<typeof nextState>> {
  return nextState(file.state, step) ?? fail('wrong-step', { state: stateName(file.state, me.language), step })
}

/** Takes a step: the file changes, its timeline says what was done, and its county is counted anew. */
export async function stepOn(
  c: Working,
  step: HelpStep,
  what: string,
  text: string,
  change: Partial<HelpFile> = {},
): Promise<{ id: Id; state: HelpFile['state']; version: number }> {
  const state = mayStep(c, step)
  const { file } = c.subject
  await note(c, file, what, text)
  const now = await changeFile(c.tx, file, { state, ...change })
  await markChanged(c.tx, 'reintegration', file.place.slice(0, 6))
  return { id: now.id, state: now.state, version: now.version }
}

/** A line of the file's timeline. */
export const note = ({ tx, me, now }: Pick<Working, 'tx' | 'me' | 'now'>, file: Pick<HelpFile, 'county' | 'id'>, what: string, text: string): Promise<void> =>
  putPart(tx, 'help_events', file, { id: newId(now.getTime()), at: now.toISOString(), by_name: me.name, what, text })
