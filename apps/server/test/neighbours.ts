import { proposeTopic } from '@balian/contract/deliberation-acts'
import { reportDispute } from '@balian/contract/disputes'
import { openElection } from '@balian/contract/elections'
import { askAboutFile } from '@balian/contract/file-requests'
import { addFile } from '@balian/contract/files'
import { foundGroup, joinGroup, leadGroup } from '@balian/contract/groups'
import { householdAdd } from '@balian/contract/households'
import { type Id, newId } from '@balian/contract/ids'
import { saidRoutes } from '@balian/contract/intake'
import { peopleAdd, peopleOpen } from '@balian/contract/people'
import { peopleAskWhy, peopleOpenings } from '@balian/contract/people-mine'
import { addGuardian, residentMatter } from '@balian/contract/residents'
import type { As } from './as.ts'
import { aMatter } from './disputes.ts'
import { photograph } from './photograph.ts'
import type { World } from './world.ts'

/** Words of the neighbours that nobody else has: whoever reads one of them has reached their household. */
export const secrets = ['欧阳秘一', '欧阳秘二', '秘密街九号', '13899990001', '秘密言语', '秘密议题', '秘密答问', '秘密更正', '秘密文书']

export interface Neighbours {
  readonly ids: Readonly<Record<string, Id>>
  /** Rows that are theirs: table, and the id in it. */
  readonly rows: readonly (readonly [table: string, column: string, id: Id])[]
}

interface Officers {
  readonly registrar: As
  readonly mediator: As
}

const today = '2026-11-24'

async function family(w: World, { registrar, mediator }: Officers) {
  const place = w.place.a.group1
  const [household, person, child] = [newId(), newId(), newId()]
  await registrar.do(householdAdd, { id: household, place, number: `户${household.slice(-6)}` })
  const home = { place, household, sex: '2' as const }
  await registrar.do(peopleAdd, { ...home, id: person, name: '欧阳秘一', birth: '1985-01-01', relation: '02', phone: '13899990001', address: '秘密街九号' })
  await registrar.do(peopleAdd, { ...home, id: child, name: '欧阳秘二', birth: '2018-01-01', relation: '22' })
  const group = newId()
  await mediator.do(foundGroup, { id: group, place, kind: 'living', sub: 'other', name: '他人互助组', foundedOn: today })
  await mediator.do(joinGroup, { id: group, membership: newId(), person, on: today })
  const election = newId()
  await mediator.do(openElection, { id: election, group, kind: 'lead', method: 'ballot', voteOn: today, votePlace: '村委会' })
  return { household, person, child, group, election }
}

/** A family of the same 社 with something of everything that is kept of residents. */
export async function neighbours(w: World, officers: Officers): Promise<Neighbours> {
  const { registrar, mediator } = officers
  const { village1, village10 } = w.place.a
  const { household, person, child, group, election } = await family(w, officers)
  const own = await w.account(person, '欧阳秘一')
  const [said, file, request, guardian, question, topic] = Array.from({ length: 6 }, () => newId()) as [Id, Id, Id, Id, Id, Id]
  const parties = [{ id: newId(), kind: 'person' as const, person, role: 'speaker' }]
  const values = { words: '秘密言语', channel: 'online', topic: 'care' } as never
  const { version } = await own.do(saidRoutes.open, { id: said, place: village1, title: '秘密言语', parties, values })
  await own.upload(addFile, { id: file, place: village1 }, { name: '秘密文书.jpg', bytes: photograph })
  await own.do(saidRoutes.common.addPapers, { id: said, version, as: 'application', files: [file] })
  const paper = (await own.read(residentMatter, { id: said })).papers[0]!.id
  const party = { id: newId(), kind: 'person' as const, person, role: 'applicant' as const }
  const other = { id: newId(), kind: 'outsider' as const, name: '李有田', role: 'respondent' as const }
  const dispute = (await mediator.do(reportDispute, aMatter(village1, { title: '秘密言语之争', brief: '秘密言语', parties: [party, other] }))).id
  await own.do(askAboutFile, { id: request, kind: 'correction', words: '秘密更正' })
  await registrar.do(addGuardian, { id: guardian, person: child, guardian: person, basis: 'parent', paper: '秘密文书', fromDay: '2026-01-01' })
  await registrar.read(peopleOpen, { id: person, purpose: 'upkeep' })
  const opening = (await own.read(peopleOpenings, {})).items.find((one) => one.verb === 'people.open')!.id
  await own.do(peopleAskWhy, { id: question, opening, question: '秘密答问' })
  const elsewhere = await w.officer('mediator', village10)
  const about = { id: topic, place: village10, forum: 'assembly' as const, kind: 'works' as const, title: '秘密议题要议', proposal: '秘密议题。' }
  await elsewhere.do(proposeTopic, about)
  const ids = { household, person, child, group, election, said, file, paper, dispute, request, guardian, opening, question, topic, account: own.login!.id }
  const rows = [
    ['people', 'id', person],
    ['people', 'id', child],
    ['households', 'id', household],
    ['cases', 'id', said],
    ['case_papers', 'case_id', said],
    ['cases', 'id', dispute],
    ['file_requests', 'person', person],
    ['guardians', 'ward', child],
    ['opening_questions', 'person', person],
    ['group_members', 'person', person],
    ['group_elections', 'id', election],
    ['topics', 'id', topic],
    ['consents', 'person', person],
    ['accounts', 'id', own.login!.id],
  ] as const
  return { ids, rows }
}

/** Who tries: a resident of the same 社 who leads a group of their own, so that every way into a rule that is not a post's stands open. */
export async function nextDoor(w: World, { registrar, mediator }: Officers): Promise<As> {
  const [person, group] = [newId(), newId()]
  const place = w.place.a.group1
  await registrar.do(peopleAdd, { id: person, place, name: '隔壁人', sex: '1', birth: '1980-01-01', phone: '13899990002' })
  await mediator.do(foundGroup, { id: group, place, kind: 'living', sub: 'other', name: '隔壁互助组', foundedOn: today })
  await mediator.do(leadGroup, { id: group, term: newId(), person, origin: 'warm-hearted', chosen: 'recommended', fromDay: today })
  return w.account(person, '隔壁人')
}
