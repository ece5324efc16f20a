import { acceptPapers, passPapers, returnPapers, takePapers } from '@balian/contract/custody'
import { errand, errandModes, errandRoutes } from '@balian/contract/errand-matters'
import { newId } from '@balian/contract/ids'
import type { MatterKind, MatterRoutes } from '@balian/contract/matters'
import type { Item } from '@balian/touch/item'
import { dayItem, filesOf, idsOf, partyOf, personItem, placeItem, placeOf, several, text, whoOf } from '../../deeds/answers.ts'
import { type CaseHeld, stepDeed } from '../../deeds/declared.ts'
import { type Answers, type Around, type Asking, type Built, built, type Deed, deed } from '../../deeds/deed.ts'
import { readCard } from './card.ts'

/** What can be asked for here, as this phone holds it. */
interface Service {
  readonly id: string
  readonly title: string
  readonly mode: string
  readonly goesTo: string
  readonly materials: string
}

const servicesOf = ({ all }: Around): readonly Service[] => all('catalogue') as unknown as readonly Service[]
const serviceOf = (answers: Answers, at: Around): Service | undefined => servicesOf(at).find((one) => one.id === answers['service'])
/** The papers of a service, one a line or after a comma. */
const materialsOf = (materials: string): string[] => [
  ...new Set(
    materials
      .split(/[\n;\uff1b\u3001]/)
      .map((one) => one.replace(/^\s*\d+[.\uff0e\u3001]\s*/, '').trim())
      .filter(Boolean)
      .slice(0, 20),
  ),
]
const modeOf = (answers: Answers, at: Around): string => text(answers['mode']) || (serviceOf(answers, at)?.mode ?? 'for-you')

/** The papers that the chosen service asks for: which of them were brought. One list a service, so that it asks for the right ones. */
const broughtItems = (at: Around) =>
  servicesOf(at)
    .filter((one) => materialsOf(one.materials).length > 0)
    .map((one) => ({
      name: `brought.${one.id}`,
      kind: 'choices' as const,
      label: at.t('errands.brought'),
      hint: at.t('errands.broughtHint', { to: one.goesTo }),
      options: materialsOf(one.materials).map((value) => ({ value: value.slice(0, 80), label: value })),
      when: (values: Answers) => values['service'] === one.id,
    }))

const forYou = (at: Around) => (values: Answers) => modeOf(values, at) === 'for-you'

/** Takes an errand in: opens it, takes the papers with their photos, and, where it is done for somebody, keeps the signed mandate. */
const takeIn = deed({
  name: 'errands.takeIn',
  line: 'errands',
  word: 'errands.takeIn',
  needs: ['places', 'people', 'members', 'catalogue'],
  about: ({ t }) => t('errands.takeInText'),
  items: (at) => [
    personItem(at, { name: 'who', label: errand.parties.roles[0]![at.language] }),
    { name: 'service', kind: 'one', label: at.t('errands.service'), need: true, find: at.find('catalogue') },
    ...broughtItems(at),
    { name: 'photos', kind: 'photos', label: at.t('errands.photos') },
    {
      name: 'mode',
      kind: 'choice',
      label: at.t('errands.mode'),
      hint: at.t('errands.modeHint'),
      options: errandModes.map((one) => ({ value: one.value, label: one[at.language] })),
    },
    { name: 'request', kind: 'long', label: at.t('errands.request'), most: 1000 },
    { name: 'signature', kind: 'sign', label: at.t('errands.mandate'), hint: at.t('errands.mandateText'), need: true, when: forYou(at) },
    ...placeItem(at),
  ],
  build: (answers, at) => takenIn(answers, at),
})

function takenIn(answers: Answers, at: Asking): Built[] {
  const [id, place, mode] = [newId(), placeOf(answers, at, answers['who']), modeOf(answers, at)]
  const { name } = whoOf(answers['who'], at)
  const service = serviceOf(answers, at)
  const title = `${service?.title ?? ''} · ${name}`.slice(0, 100)
  const brought = several(answers[`brought.${service?.id}`])
  const [photos, mandate] = [filesOf(answers, 'photos'), filesOf(answers, 'signature')]
  const about = { subject: id, place }
  const values = { service: text(answers['service']), mode, channel: 'home', request: text(answers['request']) }
  const all: Built[] = [
    built({
      route: errandRoutes.open,
      input: { id, place, title, parties: [partyOf(answers['who'], 'applicant', at)], values: values as never },
      ...about,
      title,
    }),
  ]
  let version = 1
  if (brought.length > 0) {
    const papers = brought.map((one) => ({ id: newId(), name: one, form: 'original' as const }))
    const input = { id, version, papers, from: name, files: idsOf(photos) }
    all.push(built({ route: takePapers, input, ...about, title: `${at.t('errands.brought')}：${title}`, files: photos }))
    version += 1
  } else if (photos.length > 0) {
    all.push(
      built({
        route: errandRoutes.common.addPapers,
        input: { id, version, as: 'evidence', files: idsOf(photos) },
        ...about,
        title: `${at.t('errands.photos')}：${title}`,
        files: photos,
      }),
    )
    version += 1
  }
  if (mode === 'for-you') {
    all.push(
      built({
        route: errandRoutes.common.addPapers,
        input: { id, version, as: 'mandate', files: idsOf(mandate) },
        ...about,
        title: `${at.t('errands.mandate')}：${title}`,
        files: mandate,
      }),
    )
    version += 1
  }
  if (mode !== 'at-once') {
    const input = { id, version, values: (mode === 'for-you' ? { authorizedOn: at.today } : {}) as never, note: '' }
    all.push(built({ route: errandRoutes.steps.takeIn, input, ...about, title: `${errand.steps.takeIn[at.language]}：${title}` }))
  }
  return all
}

/** A paper in this officer's hands, or offered to them. */
interface Paper {
  readonly id: string
  readonly errand: string
  readonly version: number
  readonly title: string
  readonly place: string
  readonly name: string
  readonly offered: boolean
}

/** The papers of the same errand that are in the same state. */
const together = ({ all, row }: Asking<Paper>, stream: string): readonly Paper[] =>
  (all(stream) as unknown as readonly Paper[]).filter((one) => one.errand === row.errand && (stream !== 'papers' || !one.offered))
const paperItem = (at: Asking<Paper>, stream: string) => ({
  name: 'papers',
  kind: 'choices' as const,
  label: at.t('errands.papers'),
  need: true,
  options: together(at, stream).map((one) => ({ value: one.id, label: one.name })),
})
const allOf = (at: Asking<Paper>, stream: string) => ({ papers: together(at, stream).map((one) => one.id) })

/** Hands papers over to a colleague, whose own code is scanned: both may be without network. */
const pass = deed<Paper>({
  name: 'errands.pass',
  line: 'errands',
  word: 'errands.pass',
  on: ['papers'],
  needs: ['papers'],
  about: ({ row }) => row.title,
  items: (at) => [
    paperItem(at, 'papers'),
    {
      name: 'way',
      kind: 'choice',
      label: at.t('errands.to'),
      need: true,
      options: ['officer', 'body'].map((value) => ({ value, label: at.t(`errands.to.${value}`) })),
    },
    {
      name: 'card',
      kind: 'scan',
      label: at.t('errands.card'),
      hint: at.t('errands.cardHint'),
      need: true,
      when: (values) => values['way'] === 'officer',
      wrong: (value) => (readCard(value) ? null : at.t('errands.cardWrong')),
    },
    { name: 'body', kind: 'text', label: at.t('errands.body'), need: true, most: 80, when: (values) => values['way'] === 'body' },
    { name: 'receipt', kind: 'text', label: at.t('errands.receipt'), most: 60, when: (values) => values['way'] === 'body' },
    { name: 'photos', kind: 'photos', label: at.t('deeds.photos') },
  ],
  start: (at) => ({ ...allOf(at, 'papers'), way: 'officer' }),
  build: (answers, at) => {
    const { errand: id, version, place, title } = at.row
    const files = filesOf(answers, 'photos')
    const card = readCard(text(answers['card']))
    const to = answers['way'] === 'body' ? { body: text(answers['body']), receipt: text(answers['receipt']) } : { account: card?.account }
    const said = `${at.t('errands.pass')}：${title} → ${card?.name ?? text(answers['body'])}`
    return [
      built({
        route: passPapers,
        input: { id, version, papers: several(answers['papers']), ...to, files: idsOf(files) },
        subject: id,
        title: said,
        files,
        place,
      }),
    ]
  },
})

const accept = deed<Paper>({
  name: 'errands.accept',
  line: 'errands',
  word: 'errands.accept',
  on: ['papers-offered'],
  needs: ['papers-offered'],
  about: ({ row }) => row.title,
  items: (at) => [
    paperItem(at, 'papers-offered'),
    {
      name: 'yes',
      kind: 'choice',
      label: at.t('errands.counted'),
      need: true,
      options: ['yes', 'no'].map((value) => ({ value, label: at.t(`errands.counted.${value}`) })),
    },
    { name: 'note', kind: 'text', label: at.t('errands.whyNot'), need: true, most: 300, when: (values) => values['yes'] === 'no' },
  ],
  start: (at) => allOf(at, 'papers-offered'),
  build: (answers, at) => {
    const { errand: id, version, title } = at.row
    const input = { id, version, papers: several(answers['papers']), yes: answers['yes'] === 'yes', note: text(answers['note']) }
    return [built({ route: acceptPapers, input, subject: id, title: `${at.t('errands.accept')}：${title}` })]
  },
})

/** Gives papers back to their owner, who signs on the glass. */
const giveBack = deed<Paper>({
  name: 'errands.return',
  line: 'errands',
  word: 'errands.return',
  on: ['papers'],
  needs: ['papers'],
  about: ({ row }) => row.title,
  items: (at) => [
    paperItem(at, 'papers'),
    { name: 'to', kind: 'text', label: at.t('errands.owner'), need: true, most: 60 },
    { name: 'signature', kind: 'sign', label: at.t('errands.sign'), hint: at.t('errands.signText'), need: true },
  ],
  start: (at) => allOf(at, 'papers'),
  build: (answers, at) => {
    const { errand: id, version, title, place } = at.row
    const files = filesOf(answers, 'signature')
    const input = { id, version, papers: several(answers['papers']), to: text(answers['to']), signed: 'signature' as const, files: idsOf(files) }
    return [built({ route: returnPapers, input, subject: id, title: `${at.t('errands.return')}：${title}`, files, place })]
  },
})

/** Steps of an errand that are taken on the way. */
export const fieldSteps = ['takeIn', 'doAtOnce', 'submit', 'collect', 'appoint', 'accompany', 'finish', 'tellMissing', 'supplement'] as const
const [kind, routes] = [errand as unknown as MatterKind, errandRoutes as unknown as MatterRoutes]

/** The mandate is dated where something is done for somebody, and only there. */
function mandated(item: Item, at: Asking<CaseHeld>): Item {
  if (item.name !== 'authorizedOn') return item
  const { mode } = (at.row as unknown as { readonly values: { readonly mode: string } }).values
  return { ...dayItem(at, item.name), label: item.label, ...(item.hint ? { hint: item.hint } : {}), when: () => mode === 'for-you' }
}

export const deeds: readonly Deed[] = [
  takeIn,
  pass,
  accept,
  giveBack,
  ...fieldSteps.map((step) => stepDeed(kind, routes, step, { on: ['errands'], adapt: mandated })),
]
