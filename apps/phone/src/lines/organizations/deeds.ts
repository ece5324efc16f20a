import type { Item } from '@balian/touch/item'
import { activityDeed } from '../../deeds/declared.ts'
import type { Around, Deed } from '../../deeds/deed.ts'

const visited = ['enterprise', 'socialOrganization'] as const

/** One visit is to one enterprise, or to one social organization: which of both is asked first. */
function oneOfBoth(items: readonly Item[], { t }: Around): readonly Item[] {
  const which: Item = {
    name: 'which',
    kind: 'choice',
    label: t('organizations.which'),
    need: true,
    options: visited.map((value) => ({ value, label: t(`organizations.which.${value}`) })),
  }
  const asked = items.map((item) =>
    item.name === 'raised' ? item : { ...item, need: true, when: (values: Readonly<Record<string, unknown>>) => values['which'] === item.name },
  )
  return [which, ...asked]
}

export const deeds: readonly Deed[] = [activityDeed('liaison-visit', 'organizations.visit', { fewer: true, adapt: oneOfBoth })]
