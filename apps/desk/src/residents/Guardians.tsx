import { newId } from '@balian/contract/ids'
import type { PersonFile } from '@balian/contract/people'
import { addGuardian, endGuardian, guardianBases, guardiansOf, guardianWords } from '@balian/contract/residents'
import { Section } from '@balian/ui/page-frame'
import { When } from '@balian/ui/when'
import { Button, DatePicker, Form, Input, Popconfirm, Select } from 'antd'
import type { Dayjs } from 'dayjs'
import { useState } from 'react'
import { useCommand, useRead } from '../data/index.ts'
import { CommandForm } from '../frame/CommandForm.tsx'
import { PersonSelect } from '../people/PersonSelect.tsx'
import { ageOf } from '../people/said.ts'
import { useMay } from '../session/session.tsx'
import { useWords } from '../words/use-words.ts'
import css from './residents.module.css'

/** Under eighteen somebody may need a guardian by record; older, only who has one already. */
const fullAge = 18

interface Entered {
  readonly guardian: string
  readonly basis: (typeof guardianBases)[number]
  readonly paper: string
  readonly fromDay: Dayjs
}

/** Who stands for this resident by record: sees who opened the file, and asks in the resident's name. */
export function Guardians({ person }: { readonly person: PersonFile }) {
  const { t, language } = useWords()
  const may = useMay()
  const list = useRead(guardiansOf, { person: person.id }, { when: may(guardiansOf.name) })
  const [adding, setAdding] = useState(false)
  const end = useCommand(endGuardian, { done: 'guardians.ended' })
  const items = list.data?.items ?? []
  const young = ageOf(person.birth) < fullAge
  if (!young && items.length === 0) return null
  return (
    <Section title={t('guardians.title')} acts={may(addGuardian.name) && <Button onClick={() => setAdding(true)}>{t('guardians.add')}</Button>}>
      {items.length === 0 && <p>{t('guardians.none')}</p>}
      <ul className={css.list}>
        {items.map((one) => (
          <li key={one.id}>
            <span>
              <strong>{one.name}</strong> {guardianWords[one.basis][language]} · {one.paper} · <When at={one.fromDay} /> –{' '}
              {one.toDay ? <When at={one.toDay} /> : t('guardians.now')}
            </span>
            {may(endGuardian.name) && one.live && (
              <Popconfirm title={t('guardians.endIt')} onConfirm={() => void end.run({ person: person.id, id: one.id, version: one.version })}>
                <Button size="small" loading={end.busy}>
                  {t('guardians.end')}
                </Button>
              </Popconfirm>
            )}
          </li>
        ))}
      </ul>
      {adding && (
        <CommandForm<typeof addGuardian, Entered>
          title={t('guardians.add')}
          route={addGuardian}
          ok={t('guardians.save')}
          done="guardians.saved"
          note={t('guardians.text')}
          input={({ guardian, basis, paper, fromDay }) => ({ id: newId(), person: person.id, guardian, basis, paper, fromDay: fromDay.format('YYYY-MM-DD') })}
          onClose={() => setAdding(false)}
        >
          <Form.Item name="guardian" label={t('guardians.who')} rules={[{ required: true, message: t('guardians.who') }]}>
            <PersonSelect label={t('guardians.who')} />
          </Form.Item>
          <Form.Item name="basis" label={t('guardians.basis')} rules={[{ required: true, message: t('guardians.basis') }]}>
            <Select options={guardianBases.map((value) => ({ value, label: guardianWords[value][language] }))} />
          </Form.Item>
          <Form.Item name="paper" label={t('guardians.paper')} rules={[{ required: true, min: 2, message: t('guardians.paper') }]}>
            <Input maxLength={200} />
          </Form.Item>
          <Form.Item name="fromDay" label={t('guardians.from')} rules={[{ required: true, message: t('guardians.from') }]}>
            <DatePicker />
          </Form.Item>
        </CommandForm>
      )}
    </Section>
  )
}
