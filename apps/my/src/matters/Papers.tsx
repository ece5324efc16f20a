import { getFile } from '@balian/contract/files'
import { Card } from '@balian/touch/card'
import { List, Row } from '@balian/touch/list'
import { toast } from '@balian/touch/toast'
import { problemWords, useWords } from '../say.ts'
import { fileAddress } from '../server.ts'
import type { OwnMatter } from './Matter.tsx'

/** The papers of the matter, to look at. */
export function Papers({ papers }: { readonly papers: OwnMatter['papers'] }) {
  const spoken = useWords()
  const { t, moment } = spoken
  if (papers.length === 0) return null
  const open = async (id: string, name: string) => {
    try {
      const link = Object.assign(document.createElement('a'), { href: await fileAddress(getFile, { id }), target: '_blank', download: name })
      link.click()
    } catch (error) {
      toast({ text: problemWords(error, spoken), tone: 'bad' })
    }
  }
  return (
    <Card title={t('matter.papers')}>
      <List label={t('matter.papers')}>
        {papers.map(({ id, file, note, at }) => (
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
