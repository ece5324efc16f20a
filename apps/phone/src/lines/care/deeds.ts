import { helpGiven, helpGivenRoutes } from '@balian/contract/care-help'
import { careRequest, careRequestRoutes } from '@balian/contract/care-requests'
import { careSaw, visitWays } from '@balian/contract/care-visits'
import { newId } from '@balian/contract/ids'
import type { MatterKind, MatterRoutes } from '@balian/contract/matters'
import type { Item } from '@balian/touch/item'
import { dayItem, filesOf, idsOf, text } from '../../deeds/answers.ts'
import { activityDeed, matterDeed, registerDeed } from '../../deeds/declared.ts'
import { type Answers, type Asking, built, type Deed, deed } from '../../deeds/deed.ts'

/** Somebody cared for, as this phone holds them. */
export interface CareHeld {
  readonly id: string
  readonly name: string
  readonly place: string
  readonly placeName: string
  readonly days: number
  readonly due: string
  readonly mine: boolean
  readonly lastSeen: string | null
}

const saw = deed<CareHeld>({
  name: 'care.saw',
  line: 'care',
  word: 'care.saw',
  on: ['care', 'care-mine'],
  about: ({ row, t }) => t('care.lastSeen', { name: row.name, day: row.lastSeen ?? '—' }),
  items: (at) => [
    {
      name: 'how',
      kind: 'choice',
      label: at.t('care.how'),
      need: true,
      options: Object.entries(visitWays).map(([value, said]) => ({ value, label: said[at.language] })),
    },
    { name: 'note', kind: 'long', label: at.t('care.note'), hint: at.t('care.noteHint'), most: 500 },
    { name: 'photos', kind: 'photos', label: at.t('deeds.photos') },
    dayItem(at, 'on'),
  ],
  start: ({ today }) => ({ how: 'home', on: today }),
  build: (answers, { row, t }) => {
    const files = filesOf(answers, 'photos')
    const input = { id: row.id, visit: newId(), on: text(answers['on']), how: text(answers['how']) as 'home', note: text(answers['note']), files: idsOf(files) }
    return [built({ route: careSaw, input, subject: row.id, title: `${t('care.saw')}：${row.name}`, files, place: row.place })]
  },
})

/** Money and guarantees are told by their amount, labour by its days. */
function helped(item: Item, at: Asking): Item {
  const isOf =
    (...kinds: readonly string[]) =>
    (values: Answers) =>
      kinds.includes(text(values['kind']))
  if (item.name === 'givenOn') return { ...dayItem(at, item.name), label: item.label }
  if (item.name === 'amount') return { ...item, needWhen: isOf('money', 'guarantee') }
  return item.name === 'labourDays' ? { ...item, need: true, when: isOf('labour') } : item
}

export const deeds: readonly Deed[] = [
  saw,
  matterDeed('care.request', { kind: careRequest as unknown as MatterKind, routes: careRequestRoutes as unknown as MatterRoutes, word: 'care.request' }),
  registerDeed('care.given', 'care.given', { register: helpGiven, routes: helpGivenRoutes, start: ({ account }) => ({ by: account.name }), adapt: helped }),
  activityDeed('care-service', 'care.service'),
  activityDeed('care-screening', 'care.screening', { fewer: true }),
]
