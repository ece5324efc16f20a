import { type FileInfo, getFile } from '@balian/contract/files'
import { Card } from '@balian/touch/card'
import { List, Row } from '@balian/touch/list'
import { toast } from '@balian/touch/toast'
import { problemWords, useWords } from './say.ts'
import { fileAddress } from './server.ts'

interface One {
  readonly id: string
  /** None: the original is on paper. */
  readonly file: Pick<FileInfo, 'id' | 'name'> | null
  readonly note?: string
  readonly at: string
}

/** Papers and photographs, to look at. */
export function Files({ title, files }: { readonly title: string; readonly files: readonly One[] }) {
  const spoken = useWords()
  const { t, moment } = spoken
  if (files.length === 0) return null
  const open = async (id: string, name: string) => {
    try {
      const link = Object.assign(document.createElement('a'), { href: await fileAddress(getFile, { id }), target: '_blank', download: name })
      link.click()
    } catch (error) {
      toast({ text: problemWords(error, spoken), tone: 'bad' })
    }
  }
  return (
    <Card title={title}>
      <List label={title}>
        {files.map(({ id, file, note, at }) => (
          <Row
            key={id}
            title={file?.name ?? t('matter.onPaper')}
            text={[note, moment(at)].filter(Boolean).join(' · ')}
            onPress={file ? () => void open(file.id, file.name) : undefined}
          />
        ))}
      </List>
    </Card>
  )
}
