import { type Id, newId, type PlaceCode } from '@balian/contract/ids'
import {
  changeTemplate,
  endTemplate,
  keepTemplate,
  lettersOfCase,
  lettersOfPerson,
  lettersToCase,
  lettersToPeople,
  letterTemplates,
} from '@balian/contract/letters'
import { sql } from 'kysely'
import { dispute } from './disputes.ts'
import type { Makers } from './makers.ts'
import { person } from './registers.ts'
import { type Sample, sample } from './sample.ts'

const said = { title: '请您来一趟', text: '请带身份证到村站。' } as const
const kept = { use: 'person', ...said } as const
const template = (make: Makers, at: PlaceCode, which: string): Promise<Id> =>
  make.record(which, at, async () => (await (await make.officer('manager', at)).do(keepTemplate, { id: newId(), place: at, ...kept })).id)

/** As the rule of a dispute's remarks says. */
const onDisputes = { rule: { roles: ['mediator', 'manager'], assigned: true } } as const

/** A party who stands in the register there, put among the parties by hand: which party it is does not matter to the rule. */
const partyIn = async (make: Makers, at: PlaceCode): Promise<{ matter: Id; people: Id[] }> => {
  const [matter, one] = [await dispute(make, at), await person(make, at)]
  await make.world.services.db.system((tx) => sql`update case_parties set person = ${one} where case_id = ${matter} and n = 1`.execute(tx))
  return { matter, people: [one] }
}

export const samples: readonly Sample[] = [
  sample(lettersOfPerson, 'place', async (make, at) => ({ person: await person(make, at) })),
  // Each role for its own line.
  sample(lettersToPeople, 'place', async (make, at) => ({ id: newId(), people: [await person(make, at)], line: 'care' as const, purpose: 'visit', ...said }), {
    rule: { roles: ['care-helper', 'manager'] },
  }),
  sample(lettersOfCase, 'place', async (make, at) => ({ matter: await dispute(make, at) }), onDisputes),
  sample(lettersToCase, 'place', async (make, at) => ({ id: newId(), ...(await partyIn(make, at)), ...said }), onDisputes),
  sample(letterTemplates, 'list', () => ({})),
  sample(keepTemplate, 'place', (_, at) => ({ id: newId(), place: at, ...kept })),
  sample(changeTemplate, 'place', async (make, at) => ({ id: await template(make, at, 'template'), version: 1, ...kept })),
  sample(endTemplate, 'place', async (make, at) => ({ id: await template(make, at, 'ended template'), version: 1 })),
]
