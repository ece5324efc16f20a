import { newId } from '@balian/contract/ids'
import { addLabour } from '@balian/contract/mutual-aid'
import { count, personItem, text } from '../../deeds/answers.ts'
import { activityDeed } from '../../deeds/declared.ts'
import { built, type Deed, deed } from '../../deeds/deed.ts'

/** 换工: the leader writes down which member helped which. */
const labour = deed({
  name: 'groups.labour',
  line: null,
  word: 'groups.labour',
  needs: ['members'],
  about: ({ t }) => t('groups.labourText'),
  items: (at) => [
    ...(at.leads.length > 1
      ? [
          {
            name: 'group',
            kind: 'choice' as const,
            label: at.t('deeds.group'),
            need: true,
            options: at.leads.map((one) => ({ value: one.id, label: one.name })),
          },
        ]
      : []),
    personItem(at, { name: 'giver', label: at.t('groups.giver') }, false),
    personItem(at, { name: 'receiver', label: at.t('groups.receiver') }, false),
    { name: 'halfDays', kind: 'count', label: at.t('groups.halfDays'), need: true, least: 1, most: 60 },
    { name: 'doneOn', kind: 'day', label: at.t('deeds.day'), need: true },
    { name: 'work', kind: 'text', label: at.t('groups.work'), need: true, least: 2, most: 300 },
  ],
  start: ({ today }) => ({ doneOn: today, halfDays: 2 }),
  build: (answers, at) => {
    const id = text(answers['group']) || (at.leads[0]?.id ?? '')
    const [giver, receiver] = [text(answers['giver']), text(answers['receiver'])]
    const input = { id, entry: newId(), giver, receiver, halfDays: count(answers['halfDays'], 2), doneOn: text(answers['doneOn']), work: text(answers['work']) }
    const title = at.t('groups.labourOf', { giver: at.known('person', giver), receiver: at.known('person', receiver) })
    return [built({ route: addLabour, input, subject: input.entry, title })]
  },
})

export const deeds: readonly Deed[] = [activityDeed('group-activity', 'groups.activity'), labour]
