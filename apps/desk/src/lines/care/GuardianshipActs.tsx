import { careGuardianshipGaps, carePrintGuardianship } from '@balian/contract/care-guardianship'
import { FileButton } from '@balian/ui/file-button'
import { Button } from 'antd'
import { useNavigate } from 'react-router'
import { useDownload } from '../../data/index.ts'
import { paths } from '../../paths.ts'
import { useMay } from '../../session/session.tsx'
import { useWords } from '../../words/use-words.ts'

/** The agreement on paper, to be signed. */
export function PrintAgreement({ id }: { readonly id: string }) {
  const { t } = useWords()
  const may = useMay()
  const download = useDownload()
  if (!may(carePrintGuardianship.name)) return null
  return (
    <>
      <FileButton onFetch={() => download(carePrintGuardianship, { id, as: 'docx' })}>{t('care.printDocx')}</FileButton>
      <FileButton onFetch={() => download(carePrintGuardianship, { id, as: 'pdf' })}>{t('care.printPdf')}</FileButton>
    </>
  )
}

/** The way to the children without a valid agreement. */
export function ToGaps() {
  const { t } = useWords()
  const may = useMay()
  const go = useNavigate()
  return may(careGuardianshipGaps.name) ? <Button onClick={() => void go(paths.careGuardianshipGaps)}>{t('care.gaps')}</Button> : null
}
