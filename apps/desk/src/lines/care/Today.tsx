import { careDebts } from '@balian/contract/care-visits'
import type { Sent } from '@balian/contract/route'
import { Section } from '@balian/ui/page-frame'
import { useState } from 'react'
import { Link } from 'react-router'
import { useRead } from '../../data/index.ts'
import { paths } from '../../paths.ts'
import { useMay } from '../../session/session.tsx'
import { useWords } from '../../words/use-words.ts'
import css from './care.module.css'
import { JustSaw, useSaw } from './DebtList.tsx'
import { DebtRow } from './DebtRow.tsx'
import { KeeperDialog } from './KeeperDialog.tsx'
import { SawDialog } from './SawDialog.tsx'

/** The most that stand on "my work today"; the rest is only counted. */
const most = 5

/** Whom I am to visit, on the page "my work today". */
export default function Today() {
  const may = useMay()
  return may(careDebts.name) ? <Mine /> : null
}

function Mine() {
  const { t } = useWords()
  const { data } = useRead(careDebts, { keeper: 'mine', size: most } as Sent<typeof careDebts>)
  const { just, busyWith, saw, said, undo } = useSaw()
  const [open, setOpen] = useState<{ readonly id: string; readonly what: 'more' | 'keep' } | null>(null)
  const row = data?.items.find((one) => one.id === open?.id)
  if (!data || (data.total === 0 && just.length === 0)) return null
  return (
    <Section title={`${t('care.today')} ${data.total}`} acts={<Link to={paths.careDebts}>{t('care.debts')}</Link>}>
      <JustSaw just={just} onUndo={(one) => void undo(one)} />
      <ul className={css.list} aria-label={t('care.today')}>
        {data.items.map((one) => (
          <DebtRow
            key={one.id}
            row={one}
            busy={busyWith === one.id}
            onSaw={() => void saw(one)}
            onMore={() => setOpen({ id: one.id, what: 'more' })}
            onKeep={() => setOpen({ id: one.id, what: 'keep' })}
          />
        ))}
      </ul>
      {row && open?.what === 'more' && <SawDialog file={row} onClose={() => setOpen(null)} onDone={(visit) => said({ visit, name: row.name })} />}
      {row && open?.what === 'keep' && <KeeperDialog file={row} onClose={() => setOpen(null)} />}
    </Section>
  )
}
