import { myScreening } from '@balian/contract/screening'
import { useRead } from '../../../data/index.ts'
import { useMay } from '../../../session/session.tsx'
import { Due } from './Due.tsx'

/** Screening on the page "my work today". */
export default function Today() {
  const may = useMay()
  return may(myScreening.name) ? <Mine /> : null
}

function Mine() {
  const { data } = useRead(myScreening, {})
  return data ? <Due duties={data.items} /> : null
}
