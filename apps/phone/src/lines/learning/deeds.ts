import { newId } from '@balian/contract/ids'
import { addSign, closeSession, lawAreas, openSession, signIn } from '@balian/contract/lectures'
import { count, filesOf, groupItems, groupsOf, idsOf, personItem, placeItem, placeOf, several, text } from '../../deeds/answers.ts'
import { activityDeed } from '../../deeds/declared.ts'
import { type Built, built, type Deed, deed } from '../../deeds/deed.ts'

/** What the code on a tutor's screen says: which sign-in, and the six digits of the minute. */
export function readSign(code: string): { readonly id: string; readonly code: string } | null {
  const found = /([0-9a-f]{8}-[0-9a-f-]{27})\?code=(\d{6})/.exec(code)
  return found ? { id: found[1]!, code: found[2]! } : null
}

const sign = deed({
  name: 'learning.sign',
  line: 'learning',
  word: 'learning.sign',
  about: ({ t }) => t('learning.signText'),
  items: ({ t }) => [
    { name: 'code', kind: 'scan', label: t('learning.signCode'), need: true, wrong: (value) => (readSign(value) ? null : t('learning.signWrong')) },
    {
      name: 'named',
      kind: 'choice',
      label: t('learning.signAs'),
      need: true,
      options: ['name', 'count'].map((value) => ({ value, label: t(`learning.signAs.${value}`) })),
    },
  ],
  start: () => ({ named: 'name' }),
  now: true,
  build: (answers, { t }) => {
    const read = readSign(text(answers['code']))!
    return [
      built({
        route: signIn,
        input: { id: read.id, sign: newId(), code: read.code, named: answers['named'] === 'name' },
        subject: read.id,
        title: t('learning.sign'),
      }),
    ]
  },
})

/** A lecture held where there is no network: opened, signed in by name and by number, and closed, all in one go. */
const session = deed({
  name: 'learning.session',
  line: 'learning',
  word: 'learning.session',
  needs: ['places', 'people', 'members', 'groups'],
  about: ({ t }) => t('learning.sessionText'),
  items: (at) => [
    { name: 'theme', kind: 'text', label: at.t('deeds.theme'), need: true, least: 2, most: 100 },
    { name: 'area', kind: 'choice', label: at.t('learning.area'), need: true, options: lawAreas.map((one) => ({ value: one.value, label: one[at.language] })) },
    ...placeItem(at),
    personItem(at, { name: 'named', kind: 'several', label: at.t('learning.named'), hint: at.t('learning.namedHint'), need: false }, false),
    { name: 'others', kind: 'count', label: at.t('learning.others'), least: 1, most: 5000, needWhen: (values) => several(values['named']).length === 0 },
    { name: 'handed', kind: 'count', label: at.t('learning.handed'), most: 100_000 },
    ...groupItems(at),
    { name: 'findings', kind: 'long', label: at.t('deeds.findings'), most: 2000 },
    { name: 'photos', kind: 'photos', label: at.t('deeds.photos') },
  ],
  build: (answers, at) => {
    const [id, place, theme, files] = [newId(), placeOf(answers, at), text(answers['theme']), filesOf(answers, 'photos')]
    const about = { subject: id, title: `${at.t('learning.session')}：${theme}` }
    const others = count(answers['others'])
    const told = { handed: count(answers['handed']), findings: text(answers['findings']), groups: groupsOf(answers, at), files: idsOf(files) }
    const signs: Built[] = several(answers['named']).map((person) =>
      built({ route: addSign, input: { id, sign: newId(), person }, ...about, title: `${at.t('learning.named')}：${at.known('person', person)}` }),
    )
    return [
      built({ route: openSession, input: { id, place, theme, area: text(answers['area']) }, ...about }),
      ...signs,
      ...(others > 0 ? [built({ route: addSign, input: { id, sign: newId(), count: others }, ...about })] : []),
      built({ route: closeSession, input: { id, activity: newId(), ...told }, ...about, files, place }),
    ]
  },
})

export const deeds: readonly Deed[] = [sign, session, activityDeed('lecture', 'learning.lecture')]
