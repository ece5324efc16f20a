import { Button } from '@balian/touch/button'
import { Card } from '@balian/touch/card'
import { Form } from '@balian/touch/form'
import { useState } from 'react'
import { useDo } from '../asked.tsx'
import { useWords } from '../say.ts'
import { mostPhotos, sendPhotos } from './attach.ts'
import type { OwnMatter } from './Matter.tsx'
import { ownRoutes } from './own-routes.ts'

/** Papers and photographs that I bring later: what was missing, what it looks like now. */
export function AddPapers({ matter }: { readonly matter: OwnMatter }) {
  const { t } = useWords()
  const { known, routes } = ownRoutes(matter.module)
  const add = useDo(routes.common.addPapers, 'papers.added')
  const [open, setOpen] = useState(false)
  if (!known || matter.head.closedAt !== null || matter.can['addPapers'] !== true) return null
  const save = async (answers: Readonly<Record<string, unknown>>) => {
    const { id, version, place } = matter.head
    const files = await add.prepare(() => sendPhotos(place, answers['photos'] as never))
    if (files && (await add.run({ id, version, as: 'application', files, note: String(answers['note'] ?? '') }))) setOpen(false)
  }
  return (
    <Card title={t('papers.add')} text={t('papers.addText')}>
      {open ? (
        <Form
          items={[
            { name: 'photos', kind: 'photos', label: t('papers.photos'), need: true, most: mostPhotos },
            { name: 'note', kind: 'long', label: t('papers.note'), most: 500 },
          ]}
          save={t('papers.send')}
          onSave={save}
        />
      ) : (
        <Button icon="camera" onClick={() => setOpen(true)}>
          {t('papers.add')}
        </Button>
      )}
    </Card>
  )
}
