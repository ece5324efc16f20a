import { helpGiven, helpGivenRoutes } from '@balian/contract/care-help'
import { careRequest, careRequestRoutes } from '@balian/contract/care-requests'
import { careSaw, visitWays } from '@balian/contract/care-visits'
import { newId } from '@balian/contract/ids'
import type { MatterKind, MatterRoutes } from '@balian/contract/matters'
import { filesOf, idsOf, text } from '../../deeds/answers.ts'
import { activityDeed, matterDeed, registerDeed } from '../../deeds/declared.ts'
import { built, type Deed, deed } from '../../deeds/deed.ts'

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
  items: ({ t, language }) => [
    {
      name: 'how',
      kind: 'choice',
      label: t('care.how'),
      need: true,
      options: Object.entries(visitWays).map(([value, said]) => ({ value, label: said[language] })),
    },
    { name: 'note', kind: 'long', label: t('care.note'), hint: t('care.noteHint'), most: 500 },
    { name: 'photos', kind: 'photos', label: t('deeds.photos') },
    { name: 'on', kind: 'day', label: t('deeds.day'), need: true },
  ],
  start: ({ today }) => ({ how: 'home', on: today }),
  build: (answers, { row, t }) => {
    const files = filesOf(answers, 'photos')
    const input = { id: row.id, visit: newId(), on: text(answers['on']), how: text(answers['how']) as 'home', note: text(answers['note']), files: idsOf(files) }
    return [built({ route: careSaw, input, subject: row.id, title: `${t('care.saw')}：${row.name}`, files, place: row.place })]
  },
})

export const deeds: readonly Deed[] = [
  saw,
  matterDeed('care.request', { kind: careRequest as unknown as MatterKind, routes: careRequestRoutes as unknown as MatterRoutes, word: 'care.request' }),
  registerDeed('care.given', 'care.given', { register: helpGiven, routes: helpGivenRoutes, start: ({ account }) => ({ by: account.name }) }),
  activityDeed('care-service', 'care.service'),
  activityDeed('care-screening', 'care.screening', { fewer: true }),
]
