import { groupMembers, joinGroup, leaveGroup } from '@balian/contract/groups'
import { newId } from '@balian/contract/ids'
import { peopleOpen } from '@balian/contract/people'
import type { Reply } from '@balian/contract/route'
import { CanButton } from '@balian/ui/can-button'
import { DataTable } from '@balian/ui/data-table'
import { Empty } from '@balian/ui/empty'
import { Section } from '@balian/ui/page-frame'
import { StatusTag } from '@balian/ui/status-tag'
import { When } from '@balian/ui/when'
import { Form, Segmented, type TableProps } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { useListQuery, useRead } from '../data/index.ts'
import { CommandForm } from '../frame/CommandForm.tsx'
import { DayItem, today } from '../frame/DayItem.tsx'
import { paths } from '../paths.ts'
import { PersonSelect } from '../people/PersonSelect.tsx'
import { useMay } from '../session/session.tsx'
import { useWords } from '../words/use-words.ts'
import type { Group } from './GroupPage.tsx'

type Member = Reply<typeof groupMembers>['items'][number]
const future = (day: string): boolean => day > today()

/** Who belongs to the group, and who belonged to it. */
export function Members({ group }: { readonly group: Group }) {
  const words = useWords()
  const { t } = words
  const may = useMay()
  const { query, set } = useListQuery()
  const [joining, join] = useState(false)
  const [leaving, leave] = useState<Member | null>(null)
  const past = query.past === 'true'
  const { page, size } = query
  const list = useRead(groupMembers, { id: group.id, page, size, ...(past ? { past: 'true' } : {}) } as never, { keep: true })
  const columns = memberColumns(words.t, past, {
    can: may(leaveGroup.name) ? group.can.leave : undefined,
    opens: may(peopleOpen.name),
    onLeave: leave,
  })
  const acts = (
    <>
      {may(joinGroup.name) && (
        <Segmented
          size="small"
          value={past ? 'past' : 'now'}
          options={(['now', 'past'] as const).map((one) => ({ value: one, label: `${t(`groups.${one}`)} ${one === 'now' ? group.members : group.past}` }))}
          onChange={(value) => set({ past: value === 'past' ? 'true' : '' })}
        />
      )}
      <CanButton type="primary" size="small" can={may(joinGroup.name) ? group.can.join : undefined} onClick={() => join(true)}>
        {t('groups.join')}
      </CanButton>
    </>
  )
  return (
    <Section title={t('groups.members')} acts={acts}>
      <DataTable
        label={t('groups.members')}
        columns={columns}
        page={list.data}
        rowKey={(row) => row.id}
        busy={list.isPlaceholderData}
        query={query}
        onQuery={set}
        empty={<Empty title={t(past ? 'groups.noPast' : 'groups.noMembers')} />}
      />
      {joining && <Join group={group} onClose={() => join(false)} />}
      {leaving && <Leave group={group} member={leaving} onClose={() => leave(null)} />}
    </Section>
  )
}

interface Reach {
  readonly can: true | string | undefined
  /** The names lead to the e-files. */
  readonly opens: boolean
  readonly onLeave: (member: Member) => void
}

function memberColumns(t: ReturnType<typeof useWords>['t'], past: boolean, { can, opens, onLeave }: Reach): NonNullable<TableProps<Member>['columns']> {
  return [
    {
      key: 'name',
      title: t('groups.person'),
      render: (_, row) => (
        <>
          {opens ? <Link to={paths.person(row.person)}>{row.name}</Link> : row.name} {row.leads && <StatusTag tone="active">{t('groups.leads')}</StatusTag>}
        </>
      ),
    },
    { key: 'place', title: t('groups.livesIn'), render: (_, row) => row.placeName },
    { key: 'joined', title: t('groups.joinedOn'), render: (_, row) => <When at={row.joinedOn} dayOnly /> },
    past
      ? { key: 'left', title: t('groups.leftOn'), render: (_, row) => row.leftOn && <When at={row.leftOn} dayOnly /> }
      : {
          key: 'act',
          title: t('groups.act'),
          align: 'right',
          render: (_, row) => (
            <CanButton size="small" type="text" can={can} onClick={() => onLeave(row)}>
              {t('groups.leave')}
            </CanButton>
          ),
        },
  ]
}

function Join({ group, onClose }: { readonly group: Group; readonly onClose: () => void }) {
  const { t } = useWords()
  const needed = [{ required: true, message: t('groups.needed') }]
  return (
    <CommandForm
      title={t('groups.join')}
      ok={t('groups.join')}
      note={t('groups.joinNote')}
      route={joinGroup}
      done="groups.joined"
      initial={{ on: today() }}
      input={({ person, on }: { person: string; on: string }) => ({ id: group.id, membership: newId(), person, on })}
      onClose={onClose}
    >
      <Form.Item name="person" label={t('groups.person')} rules={needed}>
        <PersonSelect />
      </Form.Item>
      <DayItem name="on" label={t('groups.joinedOn')} rules={needed} not={(day) => future(day) || day < group.foundedOn} />
    </CommandForm>
  )
}

function Leave({ group, member, onClose }: { readonly group: Group; readonly member: Member; readonly onClose: () => void }) {
  const { t } = useWords()
  return (
    <CommandForm
      title={t('groups.leave')}
      ok={t('groups.leave')}
      note={t('groups.leaveNote', { name: member.name })}
      route={leaveGroup}
      done="groups.left"
      initial={{ on: today() }}
      input={({ on }: { on: string }) => ({ id: group.id, membership: member.id, on })}
      onClose={onClose}
    >
      <DayItem
        name="on"
        label={t('groups.leftOn')}
        rules={[{ required: true, message: t('groups.needed') }]}
        not={(day) => future(day) || day < member.joinedOn}
      />
    </CommandForm>
  )
}
