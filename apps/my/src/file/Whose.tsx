import { Segments } from '@balian/touch/segments'
import type { Me } from '../App.tsx'
import { useWords } from '../say.ts'

/** Whose: my own, or that of a child or ward of mine; nothing where there is nobody to choose. */
export function Whose({ me, of, onChange }: { readonly me: Me; readonly of: string; readonly onChange: (of: string) => void }) {
  const { t } = useWords()
  if (me.wards.length === 0) return null
  const choices = [{ value: me.person, label: t('openings.own') }, ...me.wards.map((ward) => ({ value: ward.id, label: ward.name }))]
  return <Segments label={t('openings.whose')} value={of} onChange={onChange} choices={choices} />
}
