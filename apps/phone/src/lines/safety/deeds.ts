import { newId } from '@balian/contract/ids'
import { findingKinds, safetyFindingAdd } from '@balian/contract/safety-findings'
import { safetyPatrolCheck, safetyPatrolEnd, safetyPatrolStart } from '@balian/contract/safety-patrol-log'
import { patrolMembers } from '@balian/contract/safety-patrols'
import { patrolSpots } from '@balian/contract/safety-plans'
import type { RegisterStreamRow } from '@balian/contract/streams'
import { filesOf, idsOf, placeItem, placeOf, several, text } from '../../deeds/answers.ts'
import { activityDeed } from '../../deeds/declared.ts'
import { type Asking, built, type Deed, deed } from '../../deeds/deed.ts'

interface Named {
  readonly id: string
  readonly name: string
}

/** A patrol as this phone holds it. */
interface Patrol {
  readonly id: string
  readonly version: number
  readonly place: string
  readonly team: string
  readonly teamName: string
  readonly plan: string | null
  readonly day: string
  readonly from: string
  readonly to: string
  readonly duty: readonly Named[]
}

const nameOf = ({ row, t }: Asking<Patrol>): string => t('safety.patrolOf', { team: row.teamName, from: row.from, to: row.to })

/** Who can come: those on duty first, then the others of the team, for people stand in for each other. */
function comers({ row, all }: Asking<Patrol>) {
  const members = all(patrolMembers.name) as unknown as readonly RegisterStreamRow[]
  const others = members
    .filter((one) => one.values['team'] === row.team && !row.duty.some((on) => on.id === one.id))
    .map((one) => ({ id: one.id, name: one.shown['person'] ?? one.title }))
  return [...row.duty, ...others].map((one) => ({ value: one.id, label: one.name }))
}

const start = deed<Patrol>({
  name: 'safety.start',
  line: 'safety',
  word: 'safety.start',
  on: ['patrols'],
  needs: [patrolMembers.name],
  about: nameOf,
  items: (at) => [{ name: 'came', kind: 'choices', label: at.t('safety.came'), need: true, options: comers(at) }],
  start: ({ row }) => ({ came: row.duty.map((one) => one.id) }),
  build: (answers, at) => {
    const { id, version } = at.row
    return [
      built({
        route: safetyPatrolStart,
        input: { id, version, came: several(answers['came']), at: at.now().toISOString() },
        subject: id,
        title: `${at.t('safety.start')}：${nameOf(at)}`,
      }),
    ]
  },
})

/** Spots of the patrol's plan; what stands elsewhere is named. */
const spotsOf = ({ all, row }: Asking<Patrol>) =>
  (
    all(patrolSpots.name) as unknown as readonly {
      readonly id: string
      readonly title: string
      readonly values: { readonly spot?: string; readonly plan?: string }
    }[]
  )
    .filter((one) => row.plan !== null && one.values.plan === row.plan)
    .map((one) => ({ value: one.id, label: one.values.spot ?? one.title }))

const elsewhere = 'elsewhere'

const check = deed<Patrol>({
  name: 'safety.check',
  line: 'safety',
  word: 'safety.check',
  on: ['patrols'],
  needs: [patrolSpots.name],
  about: nameOf,
  items: (at) => [
    { name: 'spot', kind: 'choice', label: at.t('safety.spot'), need: true, options: [...spotsOf(at), { value: elsewhere, label: at.t('safety.elsewhere') }] },
    { name: 'where', kind: 'text', label: at.t('safety.where'), need: true, most: 60, when: (values) => values['spot'] === elsewhere },
    { name: 'note', kind: 'text', label: at.t('deeds.note'), most: 200 },
  ],
  start: (at) => (spotsOf(at).length === 0 ? { spot: elsewhere } : {}),
  build: (answers, at) => {
    const { id } = at.row
    const spot = answers['spot'] === elsewhere ? null : text(answers['spot'])
    const where = spotsOf(at).find((one) => one.value === spot)?.label ?? text(answers['where'])
    const input = { id, check: newId(), spot, where: spot ? '' : where, note: text(answers['note']), at: at.now().toISOString() }
    return [built({ route: safetyPatrolCheck, input, subject: id, title: `${at.t('safety.check')}：${where}` })]
  },
})

const end = deed<Patrol>({
  name: 'safety.end',
  line: 'safety',
  word: 'safety.end',
  on: ['patrols'],
  about: nameOf,
  items: ({ t }) => [{ name: 'note', kind: 'long', label: t('safety.endNote'), most: 1000 }],
  build: (answers, at) => {
    const { id, version } = at.row
    return [
      built({
        route: safetyPatrolEnd,
        input: { id, version, note: text(answers['note']), at: at.now().toISOString() },
        subject: id,
        title: `${at.t('safety.end')}：${nameOf(at)}`,
      }),
    ]
  },
})

const finding = deed({
  name: 'safety.finding',
  line: 'safety',
  word: 'safety.finding',
  needs: ['places'],
  about: ({ t }) => t('safety.findingText'),
  items: (at) => [
    {
      name: 'kind',
      kind: 'choice',
      label: at.t('safety.kind'),
      need: true,
      options: Object.entries(findingKinds).map(([value, said]) => ({ value, label: said[at.language] })),
    },
    { name: 'what', kind: 'long', label: at.t('safety.what'), need: true, least: 2, most: 500 },
    { name: 'photos', kind: 'photos', label: at.t('deeds.photos') },
    ...placeItem(at),
    { name: 'spot', kind: 'text', label: at.t('deeds.spot'), most: 60 },
    { name: 'handedTo', kind: 'text', label: at.t('safety.handedTo'), most: 60 },
  ],
  build: (answers, at) => {
    const [id, files, place] = [newId(), filesOf(answers, 'photos'), placeOf(answers, at)]
    const told = { kind: text(answers['kind']) as 'hazard', what: text(answers['what']), spot: text(answers['spot']), handedTo: text(answers['handedTo']) }
    const input = { id, place, on: at.today, ...told, files: idsOf(files) }
    return [built({ route: safetyFindingAdd, input, subject: id, title: `${at.t('safety.finding')}：${told.what}`, files, place })]
  },
})

export const deeds: readonly Deed[] = [start, check, end, finding, activityDeed('patrol', 'safety.patrol'), activityDeed('clean-up', 'safety.cleanUp')]
