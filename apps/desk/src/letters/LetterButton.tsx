import { MessageOutlined } from '@ant-design/icons'
import { lettersToCase, lettersToPeople } from '@balian/contract/letters'
import { Button } from 'antd'
import { useState } from 'react'
import { useMay } from '../session/session.tsx'
import { useWords } from '../words/use-words.ts'
import { type To, WriteLetter } from './WriteLetter.tsx'

/** Opens the drawer in which single residents are told something; for whoever may. */
export function LetterButton({ to, small = false }: { readonly to: To; readonly small?: boolean }) {
  const { t } = useWords()
  const may = useMay()
  const [open, setOpen] = useState(false)
  if (!may('matter' in to ? lettersToCase.name : lettersToPeople.name)) return null
  return (
    <>
      <Button icon={<MessageOutlined />} size={small ? 'small' : 'middle'} onClick={() => setOpen(true)}>
        {t('letters.write')}
      </Button>
      {open && <WriteLetter to={to} onClose={() => setOpen(false)} />}
    </>
  )
}
