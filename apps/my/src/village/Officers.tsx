import { lines } from '@balian/contract/lines'
import { officerCard } from '@balian/contract/officers'
import { Card } from '@balian/touch/card'
import { List, Row, Seal } from '@balian/touch/list'
import type { Me } from '../App.tsx'
import { Await, useAsked } from '../asked.tsx'
import { Page } from '../Page.tsx'
import { useWords } from '../say.ts'

/** The contact card of my village: whom of the eight officers to ask for what, a tap away. */
export default function Officers({ me }: { readonly me: Me }) {
  const { t, language } = useWords()
  const card = useAsked(officerCard, { place: me.village })
  return (
    <Page title={t('officers.title', { village: me.villageName })} up="/village">
      <Await asked={card}>
        {({ rows }) => (
          <>
            {rows.map(({ role, officers }) => {
              const line = lines.find((one) => one.officer === role)!
              return (
                <Card
                  key={role}
                  title={language === 'en' ? line.officerEn : line.officerZh}
                  text={t(`officers.ask.${line.line}`)}
                  extra={<Seal>{line.zh.slice(-1)}</Seal>}
                >
                  {officers.length === 0 && <p className="quiet">{t('officers.none')}</p>}
                  <List>
                    {officers.map((one) => (
                      <Row
                        key={one.name + one.place}
                        title={one.name + (one.substitute ? ` (${t('officers.substitute')})` : '')}
                        text={one.placeName}
                        trail={
                          one.officePhone && (
                            <a href={`tel:${one.officePhone.replaceAll(/[^\d]/g, '')}`} aria-label={t('officers.call', { name: one.name })}>
                              {one.officePhone}
                            </a>
                          )
                        }
                      />
                    ))}
                  </List>
                </Card>
              )
            })}
          </>
        )}
      </Await>
    </Page>
  )
}
