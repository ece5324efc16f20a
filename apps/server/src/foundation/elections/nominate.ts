import { nominate, standDown } from '@balian/contract/elections'
import { covers } from '../../platform/caller.ts'
import { command } from '../../platform/command.ts'
import { fail, wrong } from '../../platform/problem.ts'
import { belongs, namesOf } from '../groups/index.ts'
import { act, loadElection, mayNow } from './load.ts'
import { changeNominee, insertNominee, nomineesOf } from './store.ts'

const inOffice = (me: { posts: readonly { place: string }[] }, place: string): boolean => me.posts.some((post) => covers(post.place, place))

/** A member puts themselves forward; whom members or the village name, the office or the leader writes down. */
export const nominateHandler = command(nominate, {
  subject: loadElection,
  audit: ({ input, subject: { election } }) => ({ ...act(election, { nominee: input.nominee }), people: [input.person], purpose: 'upkeep' }),
  run: async ({ tx, me, input, subject: { election } }) => {
    mayNow(election, 'nominate')
    if (election.kind === 'recall') fail('wrong-step', { state: 'recall', step: 'nominate' })
    const own = input.person === me.person
    if (input.by === 'self' && !own && !inOffice(me, election.place)) fail('forbidden', { because: 'own' })
    if (input.by !== 'self' && !inOffice(me, election.place) && !me.groups.includes(election.in_group)) fail('forbidden', { because: 'role' })
    const group = { county: election.county, id: election.in_group }
    if (!(await belongs(tx, group, input.person))) wrong('person', 'member-not', '请从本组成员中提名。', 'Choose a member of the group.')
    const standing = await nomineesOf(tx, election)
    if (standing.some((one) => one.person === input.person && !one.stood_down)) wrong('person', 'nominated', '此人已被提名。', 'This person stands already.')
    const name = (await namesOf(tx, [input.person]))(input.person).name
    const row = { county: election.county, id: input.nominee, election: election.id, person: input.person, name: name === '—' ? me.name : name }
    await insertNominee(tx, { ...row, origin: input.origin, put_by: input.by, stood_down: false, votes: null })
    return { nominee: input.nominee }
  },
})

export const standDownHandler = command(standDown, {
  subject: loadElection,
  audit: ({ input, subject: { election } }) => act(election, { nominee: input.nominee }),
  run: async ({ tx, me, input, subject: { election } }) => {
    mayNow(election, 'standDown')
    const nominee = (await nomineesOf(tx, election)).find((one) => one.id === input.nominee) ?? fail('not-found')
    if (nominee.person !== me.person && !inOffice(me, election.place)) fail('forbidden', { because: 'own' })
    await changeNominee(tx, nominee, { stood_down: true })
    return {}
  },
})
