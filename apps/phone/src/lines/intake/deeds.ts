import { newId } from '@balian/contract/ids'
import { receiveSaid, saidRoutes } from '@balian/contract/intake'
import { filesOf, idsOf, ownGroupItem, ownGroupOf, partyOf, personItem, placeItem, placeOf, text } from '../../deeds/answers.ts'
import { built, type Deed, deed } from '../../deeds/deed.ts'

/** The length of a title that is made of the first words. */
const titleLength = 40

/** Whatever somebody says, before it is known whose matter it is. */
const say = deed({
  name: 'intake.say',
  line: null,
  word: 'intake.say',
  needs: ['places', 'people', 'members'],
  about: ({ t }) => t('intake.sayText'),
  items: (at) => [
    ...ownGroupItem(at),
    { name: 'words', kind: 'long', label: at.t('intake.words'), hint: at.t('intake.wordsHint'), need: true, least: 2, most: 2000 },
    personItem(at, { name: 'who', label: at.t('intake.who'), need: false }),
    // The desk takes photos along; who only says it has none to put in.
    ...(at.may(receiveSaid.name) ? [{ name: 'photos', kind: 'photos' as const, label: at.t('deeds.photos') }] : []),
    ...placeItem(at),
  ],
  build: (answers, at) => {
    const [id, place, files] = [newId(), placeOf(answers, at, answers['who']), filesOf(answers, 'photos')]
    const words = text(answers['words'])
    const title = words.slice(0, titleLength)
    const said = { id, place, title, parties: answers['who'] ? [partyOf(answers['who'], 'speaker', at)] : [] }
    const about = { subject: id, title: `${at.t('intake.say')}：${title}` }
    if (!at.may(receiveSaid.name))
      return [built({ route: saidRoutes.open, input: { ...said, group: ownGroupOf(answers, at), values: { words, channel: 'visit' } as never }, ...about })]
    return [built({ route: receiveSaid, input: { ...said, words, channel: 'visit', files: idsOf(files), matters: [] }, ...about, files, place })]
  },
})

export const deeds: readonly Deed[] = [say]
