import { newId } from '@balian/contract/ids'
import { addLabour } from '@balian/contract/mutual-aid'
import type { Item } from '@balian/touch/item'
import { count, dayItem, memberOf, text } from '../../deeds/answers.ts'
import { activityDeed } from '../../deeds/declared.ts'
import { type Answers, type Around, built, type Deed, deed } from '../../deeds/deed.ts'

const groupOf = (answers: Answers, at: Around): string => text(answers['group']) || (at.leads[0]?.id ?? '')

/** Asks for a member: one list a group, so that both are of the group that was chosen; nobody helps themselves. */
function memberItems(at: Around, name: string, other?: string): Item[] {
  return at.leads.map(({ id }) => ({
    name: `${name}.${id}`,
    kind: 'one',
    label: at.t(`groups.${name}`),
    need: true,
    find: at.find('person', memberOf(id, at)),
    when: (values) => groupOf(values, at) === id,
    ...(other ? { wrong: (person, values) => (person === values[`${other}.${id}`] ? at.t('groups.another') : null) } : {}),
  }))
}

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
    ...memberItems(at, 'giver'),
    ...memberItems(at, 'receiver', 'giver'),
    { name: 'halfDays', kind: 'count', label: at.t('groups.halfDays'), need: true, least: 1, most: 60 },
    dayItem(at, 'doneOn'),
    { name: 'work', kind: 'text', label: at.t('groups.work'), need: true, least: 2, most: 300 },
  ],
  start: ({ today }) => ({ doneOn: today, halfDays: 2 }),
  build: (answers, at) => {
    const id = groupOf(answers, at)
    const [giver, receiver] = [text(answers[`giver.${id}`]), text(answers[`receiver.${id}`])]
    const input = { id, entry: newId(), giver, receiver, halfDays: count(answers['halfDays'], 2), doneOn: text(answers['doneOn']), work: text(answers['work']) }
    const title = at.t('groups.labourOf', { giver: at.known('person', giver), receiver: at.known('person', receiver) })
    return [built({ route: addLabour, input, subject: input.entry, title })]
  },
})

export const deeds: readonly Deed[] = [activityDeed('group-activity', 'groups.activity'), labour]
